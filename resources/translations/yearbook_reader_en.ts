<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于年鉴阅读器</source>
        <translation>About Yearbook Reader</translation>
    </message>
    <message>
        <source>年鉴阅读器</source>
        <translation>Yearbook Reader</translation>
    </message>
    <message>
        <source>版本 {version}

把年鉴的文字还原成一本书：类目、分目、条目各归其位，可读，可查，可批注；每一处修补都有据可查，一字不失。

以 MIT 许可发布的自由软件。界面使用 Qt for Python。</source>
        <translation>Version {version}

Turns the text of a Chinese yearbook back into a book: chapters, sections and entries in their places, to be read, searched and annotated. Every repair is on record, and not a character is lost.

Free software under the MIT licence. Made with Qt for Python.</translation>
    </message>
</context>
<context>
    <name>AnnotationEditor</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>标签，用顿号或逗号隔开</source>
        <translation>Tags, separated by commas</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除这条批注</source>
        <translation>Delete this annotation</translation>
    </message>
</context>
<context>
    <name>AnnotationFilter</name>
    <message>
        <source>筛选批注</source>
        <translation>Filter annotations</translation>
    </message>
    <message>
        <source>按文字筛选批注</source>
        <translation>Filter annotations by text</translation>
    </message>
    <message>
        <source>只看{color}</source>
        <translation>Show only: {color}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{kept} 条，共 %Ln 条批注</source>
        <translation>
            <numerusform>{kept} of %Ln annotation</numerusform>
            <numerusform>{kept} of %Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>批注</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>打开一卷年鉴，这里列出它的批注。</source>
        <translation>Open a yearbook to see its annotations here.</translation>
    </message>
    <message>
        <source>批注没有读出来，原因见窗口上方的消息。</source>
        <translation>The annotations could not be read; the message at the top of the window tells why.</translation>
    </message>
    <message>
        <source>没有符合条件的批注。</source>
        <translation>No annotation matches the filter.</translation>
    </message>
    <message>
        <source>还没有批注。
选中文字，按 Ctrl+H 即可标出。</source>
        <translation>No annotations yet.
Select some text and press Ctrl+H to highlight it.</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>上次备份以来没有改动，不必再备份。</source>
        <translation>Nothing has changed since the last backup; no new one is needed.</translation>
    </message>
    <message>
        <source>已备份。</source>
        <translation>Backed up.</translation>
    </message>
    <message>
        <source>笔记本的备份 (*.sqlite)</source>
        <translation>Backups of the notebook (*.sqlite)</translation>
    </message>
    <message>
        <source>另存备份</source>
        <translation>Save backup</translation>
    </message>
    <message>
        <source>已存到 {file}</source>
        <translation>Saved to {file}</translation>
    </message>
    <message>
        <source>笔记本的备份 (*.sqlite);;所有文件 (*)</source>
        <translation>Backups of the notebook (*.sqlite);;All files (*)</translation>
    </message>
    <message>
        <source>打开备份文件</source>
        <translation>Open backup file</translation>
    </message>
    <message>
        <source>笔记本已恢复为 {moment} 的备份。</source>
        <translation>The notebook is restored from the backup of {moment}.</translation>
    </message>
    <message>
        <source>笔记本已回到恢复之前。</source>
        <translation>The notebook is as it was before restoring.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>笔记本的备份</source>
        <translation>Backups of the notebook</translation>
    </message>
    <message>
        <source>备份放在：{folder}</source>
        <translation>Backups are kept in: {folder}</translation>
    </message>
    <message>
        <source>退出时和每改动半小时，笔记本自动备份一次。恢复之前，会先备份现在的笔记本，所以随时可以回来。另存的备份可以在别的电脑上打开。</source>
        <translation>The notebook is backed up on quitting and every half hour of changes. Before restoring, its present state is backed up too, so you can always come back. A backup that was saved elsewhere can be opened on another computer.</translation>
    </message>
    <message>
        <source>备份的时间</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>与现在相比</source>
        <translation>Compared with now</translation>
    </message>
    <message>
        <source>备份一览</source>
        <translation>List of backups</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>打开备份文件…</source>
        <translation>Open backup file…</translation>
    </message>
    <message>
        <source>恢复到这一份</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>其中最后改的批注在“{quote}”。</source>
        <translation>Its latest annotation is on &quot;{quote}&quot;.</translation>
    </message>
    <message>
        <source>不能用</source>
        <translation>Unusable</translation>
    </message>
    <message>
        <source>与现在相同</source>
        <translation>Same as now</translation>
    </message>
    <message numerus="yes">
        <source>现在没有的 %Ln 条</source>
        <translation>
            <numerusform>%Ln not there now</numerusform>
            <numerusform>%Ln not there now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>缺现在的 %Ln 条</source>
        <translation>
            <numerusform>lacks %Ln of now</numerusform>
            <numerusform>lacks %Ln of now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不同的 %Ln 条</source>
        <translation>
            <numerusform>%Ln different</numerusform>
            <numerusform>%Ln different</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>There is no backup yet.</translation>
    </message>
</context>
<context>
    <name>BookmarkModel</name>
    <message>
        <source>未归入文件夹</source>
        <translation>In no folder</translation>
    </message>
    <message>
        <source>（无题）</source>
        <translation>(untitled)</translation>
    </message>
</context>
<context>
    <name>BookmarkPanel</name>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>还没有书签。
在条目中按 Ctrl+B 即可添加。</source>
        <translation>No bookmarks yet.
Press Ctrl+B in an entry to add one.</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>把这个书签归入文件夹</source>
        <translation>Put this bookmark into a folder</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除这个书签</source>
        <translation>Delete this bookmark</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个书签</source>
        <translation>
            <numerusform>%Ln bookmark</numerusform>
            <numerusform>%Ln bookmarks</numerusform>
        </translation>
    </message>
    <message>
        <source>打开一卷年鉴，这里列出它的书签。</source>
        <translation>Open a yearbook to see its bookmarks here.</translation>
    </message>
    <message>
        <source>书签没有读出来，原因见窗口上方的消息。</source>
        <translation>The bookmarks could not be read; the message at the top of the window tells why.</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>归入文件夹</source>
        <translation>Move to folder</translation>
    </message>
    <message>
        <source>新文件夹…</source>
        <translation>New folder…</translation>
    </message>
    <message>
        <source>不归入文件夹</source>
        <translation>In no folder</translation>
    </message>
    <message>
        <source>新文件夹</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>文件夹的名称</source>
        <translation>Name of the folder</translation>
    </message>
    <message>
        <source>书签改名</source>
        <translation>Rename bookmark</translation>
    </message>
    <message>
        <source>书签的名称，留空则用条目的标题</source>
        <translation>Name of the bookmark; if empty, the entry&apos;s title</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>书库中的第几处</source>
        <translation>Which hit in the library</translation>
    </message>
    <message>
        <source>本卷概况</source>
        <translation>About this volume</translation>
    </message>
    <message>
        <source>{work}（已暂停）</source>
        <translation>{work} (paused)</translation>
    </message>
    <message>
        <source>正在取消…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ChangingLanguage</name>
    <message>
        <source>换语言</source>
        <translation>Change language</translation>
    </message>
    <message>
        <source>还在收入年鉴；收入完了再换语言。</source>
        <translation>Yearbooks are still being added; the language can change when they are done.</translation>
    </message>
    <message>
        <source>已经收入完，可以换成所选的语言了。</source>
        <translation>All files have been added; the window can change to the chosen language now.</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>已复制引文和出处。</source>
        <translation>Quotation and source copied.</translation>
    </message>
    <message>
        <source>已复制参考文献。</source>
        <translation>Reference copied.</translation>
    </message>
    <message>
        <source>已复制链接。</source>
        <translation>Link copied.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Colors</name>
    <message>
        <source>黄色</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>粉色</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>紫色</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>标亮</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>划线</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>无需核对</source>
        <translation>Not to be checked</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>{color} = {meaning}</source>
        <translation>{color} = {meaning}</translation>
    </message>
</context>
<context>
    <name>ConcordanceExport</name>
    <message>
        <source>导出语境</source>
        <translation>Export concordance</translation>
    </message>
    <message>
        <source>语境.csv</source>
        <translation>concordance.csv</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>Exported to {file}</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>卷</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>前文</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>检索词</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>后文</source>
        <translation>After</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>ConcordanceTable</name>
    <message>
        <source>语境</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>导出 CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>语境的排列</source>
        <translation>Order of the concordance</translation>
    </message>
    <message>
        <source>按结果的顺序</source>
        <translation>As the results come</translation>
    </message>
    <message>
        <source>按前文，从近到远</source>
        <translation>By the words before, nearest first</translation>
    </message>
    <message>
        <source>按检索词</source>
        <translation>By the match</translation>
    </message>
    <message>
        <source>按后文</source>
        <translation>By the words after</translation>
    </message>
    <message numerus="yes">
        <source>多于 %Ln 行的不另排列</source>
        <translation>
            <numerusform>More than %Ln line is not sorted</numerusform>
            <numerusform>More than %Ln lines are not sorted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>{name}的菜单</source>
        <translation>Menu: {name}</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>撤销校订</source>
        <translation>withdrawing a correction</translation>
    </message>
    <message>
        <source>撤销校订：{correction}</source>
        <translation>withdrawing a correction: {correction}</translation>
    </message>
    <message>
        <source>正在校订…</source>
        <translation>Correcting…</translation>
    </message>
</context>
<context>
    <name>CorrectionActions</name>
    <message>
        <source>已撤销校订：{correction}</source>
        <translation>Correction withdrawn: {correction}</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>把所在行标为</source>
        <translation>Mark the lines here as</translation>
    </message>
    <message>
        <source>这里没有可以校订的标题。</source>
        <translation>There is no title to correct here.</translation>
    </message>
    <message>
        <source>改标题</source>
        <translation>Change title</translation>
    </message>
    <message>
        <source>标题：</source>
        <translation>Title:</translation>
    </message>
    <message>
        <source>只有条目可以与上一条目合并。</source>
        <translation>Only an entry can be merged with the one before it.</translation>
    </message>
    <message>
        <source>只有条目可以移动；分目可以升级或降级。</source>
        <translation>Only entries can be moved; sections can be raised or lowered.</translation>
    </message>
    <message>
        <source>这个标题已在最高的一级。</source>
        <translation>This title is at the highest level already.</translation>
    </message>
    <message>
        <source>这个标题已在最低的一级。</source>
        <translation>This title is at the lowest level already.</translation>
    </message>
    <message>
        <source>先选中要校订的文字。</source>
        <translation>Select the text to correct first.</translation>
    </message>
    <message>
        <source>分出条目</source>
        <translation>Split off an entry</translation>
    </message>
    <message>
        <source>新条目的标题（不改，则选中的文字移作标题；改了，则正文照旧）：</source>
        <translation>Title of the new entry (left as it is, the selected text becomes the title; changed, the text stays):</translation>
    </message>
    <message>
        <source>改正文字</source>
        <translation>Mend text</translation>
    </message>
    <message>
        <source>改为：</source>
        <translation>Change to:</translation>
    </message>
    <message>
        <source>撤销校订</source>
        <translation>withdrawing a correction</translation>
    </message>
</context>
<context>
    <name>CorrectionNews</name>
    <message numerus="yes">
        <source>{correction}%Ln 条较早的校订因此不再适用。</source>
        <translation>
            <numerusform>{correction} %Ln earlier correction no longer fits because of it.</numerusform>
            <numerusform>{correction} %Ln earlier corrections no longer fit because of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedSentences</name>
    <message numerus="yes">
        <source>%Ln 处文字没有归处，已作正文保留。</source>
        <translation>
            <numerusform>%Ln stretch of text found no place and was kept as body text.</numerusform>
            <numerusform>%Ln stretches of text found no place and were kept as body text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处单独成行的数字、字母已接回句中。</source>
        <translation>
            <numerusform>%Ln piece of digits or letters on a line of its own was put back into its sentence.</numerusform>
            <numerusform>%Ln pieces of digits or letters on lines of their own were put back into their sentences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 行在标点或空白处被断开，已接回。</source>
        <translation>
            <numerusform>%Ln line that had been cut at a mark or gap was put together again.</numerusform>
            <numerusform>%Ln lines that had been cut at marks or gaps were put together again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个部首或兼容字形已换为通行字。</source>
        <translation>
            <numerusform>%Ln radical or compatibility form was replaced with the ordinary character.</numerusform>
            <numerusform>%Ln radicals or compatibility forms were replaced with the ordinary characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个为加粗而重印的字符只保留一个。</source>
        <translation>
            <numerusform>Of %Ln character printed twice for bold type, one is kept.</numerusform>
            <numerusform>Of %Ln characters printed twice for bold type, one each is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个自造字没有通用编码，请对照原书。</source>
        <translation>
            <numerusform>%Ln private character has no code in common use; compare it with the printed book.</numerusform>
            <numerusform>%Ln private characters have no code in common use; compare them with the printed book.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个字节按 {1} 读不出，在文中显示为“\x”和两位十六进制数；如有乱码，请改选文本编码。</source>
        <translation>
            <numerusform>%Ln byte could not be read as {1}; the text shows it as &quot;\x&quot; and two hexadecimal digits. If the text is garbled, choose another encoding.</numerusform>
            <numerusform>%Ln bytes could not be read as {1}; the text shows them as &quot;\x&quot; and two hexadecimal digits. If the text is garbled, choose another encoding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF 的字体没有说明 %Ln 个字是什么，显示为“�”；见文件第 {1} 页，请对照原页。</source>
        <translation>
            <numerusform>The fonts of the PDF do not tell what %Ln character is, shown as &quot;�&quot;; see page {1} of the file and compare it with the print.</numerusform>
            <numerusform>The fonts of the PDF do not tell what %Ln characters are, shown as &quot;�&quot;; see pages {1} of the file and compare them with the print.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个不可见字符已移出正文。</source>
        <translation>
            <numerusform>%Ln invisible character was removed from the text.</numerusform>
            <numerusform>%Ln invisible characters were removed from the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>程序在这里出了错，您的标注和书签已经保存，不受影响。
可以继续使用；如果愿意，请把下面的报告交给维护者。</source>
        <translation>The program made a mistake here. Your annotations and bookmarks are saved and unaffected.
You can go on working. If you like, send the report below to the maintainers.</translation>
    </message>
</context>
<context>
    <name>DialogActions</name>
    <message>
        <source>还没有读过哪一卷</source>
        <translation>No volume has been read yet</translation>
    </message>
    <message>
        <source>打开年鉴</source>
        <translation>Open yearbook</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>{name} 整理记录.csv</source>
        <translation>{name} findings.csv</translation>
    </message>
    <message>
        <source>CSV 表格 (*.csv);;Markdown 表格 (*.md)</source>
        <translation>CSV table (*.csv);;Markdown table (*.md)</translation>
    </message>
    <message>
        <source>导出整理记录</source>
        <translation>Export findings</translation>
    </message>
    <message numerus="yes">
        <source>导出筛选出的 %Ln 条整理记录</source>
        <translation>
            <numerusform>Export the %Ln finding that the filter shows</numerusform>
            <numerusform>Export the %Ln findings that the filter shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭“{title}”</source>
        <translation>Close &quot;{title}&quot;</translation>
    </message>
</context>
<context>
    <name>EncodingMenu</name>
    <message>
        <source>GB18030（简体中文）</source>
        <translation>GB18030 (simplified Chinese)</translation>
    </message>
    <message>
        <source>Big5（繁体中文）</source>
        <translation>Big5 (traditional Chinese)</translation>
    </message>
    <message>
        <source>文本编码</source>
        <translation>Text encoding</translation>
    </message>
    <message>
        <source>自动判断</source>
        <translation>Detect</translation>
    </message>
    <message>
        <source>文本编码：{name}</source>
        <translation>Text encoding: {name}</translation>
    </message>
</context>
<context>
    <name>ExchangeDialogs</name>
    <message>
        <source>Markdown 文本</source>
        <translation>Markdown text</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>CSV 表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>JSON-LD（W3C 网络批注，可完整收回）</source>
        <translation>JSON-LD (W3C Web Annotations, comes back whole)</translation>
    </message>
    <message>
        <source>Zotero（CSL JSON）</source>
        <translation>Zotero (CSL JSON)</translation>
    </message>
    <message>
        <source>calibre 批注集</source>
        <translation>calibre annotation collection</translation>
    </message>
    <message>
        <source>按自己的模板</source>
        <translation>By a template of your own</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>导出批注</source>
        <translation>Export annotations</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>可用的字段：{fields}</source>
        <translation>Fields: {fields}</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>ExtentChoice</name>
    <message>
        <source>本卷（{count} 条）</source>
        <translation>This volume ({count})</translation>
    </message>
    <message>
        <source>笔记本中列出的（{count} 条）</source>
        <translation>Those listed in the notebook ({count})</translation>
    </message>
    <message>
        <source>整个书库（{count} 条）</source>
        <translation>The whole library ({count})</translation>
    </message>
</context>
<context>
    <name>FacsimilePanel</name>
    <message>
        <source>原版页面</source>
        <translation>Printed page</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小页面</source>
        <translation>Smaller page</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>放大页面</source>
        <translation>Larger page</translation>
    </message>
    <message>
        <source>打开一卷 PDF 年鉴，这里显示它的原版页面。</source>
        <translation>Open the PDF of a yearbook, and its printed pages are shown here.</translation>
    </message>
    <message>
        <source>只有 PDF 有原版页面可看，这一卷来自别的格式的文件。</source>
        <translation>Only a PDF has printed pages to show; this volume came from a file of another kind.</translation>
    </message>
    <message>
        <source>第 {sheet} / {pages} 页</source>
        <translation>Sheet {sheet} of {pages}</translation>
    </message>
    <message>
        <source>（书页 {number}）</source>
        <translation> (page {number})</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>没有收入的文件</source>
        <translation>Files not added</translation>
    </message>
    <message>
        <source>“{file}”不是年鉴的格式。</source>
        <translation>&quot;{file}&quot; is not in a format for yearbooks.</translation>
    </message>
    <message>
        <source>{file}：{told}</source>
        <translation>{file}: {told}</translation>
    </message>
</context>
<context>
    <name>FiguresWindow</name>
    <message>
        <source>看哪些数字</source>
        <translation>Which figures to show</translation>
    </message>
    <message>
        <source>导出 CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>同单位的数字</source>
        <translation>Figures in the same unit</translation>
    </message>
    <message>
        <source>历年数字</source>
        <translation>The figure through the years</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>历年</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>导出历年…</source>
        <translation>Export years…</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>数字：{title}</source>
        <translation>Figures: {title}</translation>
    </message>
    <message numerus="yes">
        <source>文中的数字（%Ln 个）</source>
        <translation>
            <numerusform>In the text (%Ln figure)</numerusform>
            <numerusform>In the text (%Ln figures)</numerusform>
        </translation>
    </message>
    <message>
        <source>第 {number} 张表</source>
        <translation>number {number}</translation>
    </message>
    <message>
        <source>表格：{title}</source>
        <translation>Table: {title}</translation>
    </message>
    <message numerus="yes">
        <source>历年（%Ln 卷）</source>
        <translation>
            <numerusform>Years (%Ln volume)</numerusform>
            <numerusform>Years (%Ln volumes)</numerusform>
        </translation>
    </message>
    <message>
        <source>这一分目的文字里没有数字。</source>
        <translation>There are no figures in the text of this section.</translation>
    </message>
    <message>
        <source>历年（查找中…）</source>
        <translation>Years (searching…)</translation>
    </message>
</context>
<context>
    <name>Figuring</name>
    <message>
        <source>导出数字</source>
        <translation>Export figures</translation>
    </message>
    <message>
        <source>{titles} 数字.csv</source>
        <translation>{titles} figures.csv</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
    <message>
        <source>CSV 表格 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>Exported to {file}</translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message>
        <source>筛选记录</source>
        <translation>Filter findings</translation>
    </message>
    <message>
        <source>按类别或文字筛选整理记录</source>
        <translation>Filter findings by kind or words</translation>
    </message>
    <message>
        <source>只看存疑</source>
        <translation>Doubtful only</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>{sure} · 全卷</source>
        <translation>{sure} · whole volume</translation>
    </message>
    <message>
        <source>{sure} · 第 {line} 行</source>
        <translation>{sure} · line {line}</translation>
    </message>
    <message>
        <source>{sure} · 第 {page} 页 · 第 {line} 行</source>
        <translation>{sure} · page {page} · line {line}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>记述年</source>
        <translation>year covered</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>year of edition</translation>
    </message>
    <message>
        <source>文字按 {0} 编码读出，并不确定；如有乱码，请在“文件”菜单里另选编码。</source>
        <translation>The text was read as {0}, which is not certain; if it looks garbled, choose another encoding in the File menu.</translation>
    </message>
    <message>
        <source>“{1}”之下有两个条目都叫“{0}”。</source>
        <translation>Two entries under &quot;{1}&quot; are titled &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>书签有“{0}”，正文中没有找到。</source>
        <translation>&quot;{0}&quot; is among the bookmarks but was not found in the text.</translation>
    </message>
    <message>
        <source>书签作“{0}”，正文作“{1}”。</source>
        <translation>The bookmarks have &quot;{0}&quot;, the text has &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>正文有“{0}”，书签中没有。</source>
        <translation>The text has &quot;{0}&quot;, the bookmarks do not.</translation>
    </message>
    <message>
        <source>条目标题“{0:.30}…”长 {1} 字，可能混入了正文。</source>
        <translation>The entry title &quot;{0:.30}…&quot; has {1} characters; it may contain body text.</translation>
    </message>
    <message>
        <source>页码 {0} 之后又是 {1}，可能重页、错页或误认。</source>
        <translation>Page number {1} comes after {0}; a page may be repeated, misplaced or misread.</translation>
    </message>
    <message>
        <source>“{0}”未能归类，已作正文保留。</source>
        <translation>&quot;{0}&quot; could not be explained and was kept as body text.</translation>
    </message>
    <message>
        <source>有 {0} 处前后不接（残缺的条目、并排的两栏、夹在文中的页码、倒退的日期等）：来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。</source>
        <translation>In {0} places the text does not follow on (broken entries, two columns side by side, page numbers amid the text, dates that go backwards): very likely two columns were read across each other, and the order of the text cannot be trusted. Please open the PDF itself instead.</translation>
    </message>
    <message>
        <source>条目“{0}”中的“{1}”没有与它成对的另一半：“{2}…”。</source>
        <translation>&quot;{1}&quot; in the entry &quot;{0}&quot; has no counterpart: &quot;{2}…&quot;.</translation>
    </message>
    <message>
        <source>条目“{0}”只有标题，没有正文。</source>
        <translation>The entry &quot;{0}&quot; has a title but no text.</translation>
    </message>
    <message>
        <source>条目“{0}”前面已有一条，标题和正文都相同。</source>
        <translation>The entry &quot;{0}&quot; occurs before with the same title and text.</translation>
    </message>
    <message>
        <source>条目“{0}”长 {1} 字，一般条目约 {2} 字，其中可能有未认出的标题。</source>
        <translation>The entry &quot;{0}&quot; has {1} characters, most have about {2}; it may hold titles that were not recognized.</translation>
    </message>
    <message>
        <source>条目标题“{0}”以“{1}”结尾，可能不完整或不是标题。</source>
        <translation>The entry title &quot;{0}&quot; ends with &quot;{1}&quot;; it may be incomplete or no title at all.</translation>
    </message>
    <message>
        <source>页码从 {0} 跳到 {1}，中间可能缺页。</source>
        <translation>Page numbers jump from {0} to {1}; pages may be missing.</translation>
    </message>
    <message>
        <source>目录有“{0}”，正文中没有找到。</source>
        <translation>&quot;{0}&quot; is in the table of contents but was not found in the text.</translation>
    </message>
    <message>
        <source>目录作“{0}”，正文作“{1}”。</source>
        <translation>The table of contents has &quot;{0}&quot;, the text has &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>正文有“{0}”，目录中没有。</source>
        <translation>The text has &quot;{0}&quot;, the contents do not.</translation>
    </message>
    <message>
        <source>目录说“{0}”在第 {1} 页，正文中在第 {2} 页。</source>
        <translation>The contents put &quot;{0}&quot; on page {1}, the text on page {2}.</translation>
    </message>
    <message>
        <source>索引有“{0}”，正文中没有找到。</source>
        <translation>The index has &quot;{0}&quot;, which was not found in the text.</translation>
    </message>
    <message>
        <source>续表已并入前表，重复的“{0}”不再列出。</source>
        <translation>The continued table was joined to the one before; its repeated &quot;{0}&quot; is not shown again.</translation>
    </message>
    <message>
        <source>来源没有写明{0}，留空，不作推测。</source>
        <translation>The source does not state the {0}; it is left empty, not guessed.</translation>
    </message>
    <message>
        <source>署名“{0}”断为两处、混入正文，已合并移到所署条目之后。</source>
        <translation>The signature &quot;{0}&quot; was torn in two and mixed into the text; it was joined and moved behind the entries it signs.</translation>
    </message>
    <message>
        <source>误排到后面的“{0}”已放回“…{1}”之后。</source>
        <translation>&quot;{0}&quot;, which had strayed to a later place, was put back after &quot;…{1}&quot;.</translation>
    </message>
    <message>
        <source>注“{0}”已放在所注的段落或表格之后。</source>
        <translation>The note &quot;{0}&quot; was put behind the paragraph or table it speaks of.</translation>
    </message>
    <message>
        <source>图片说明“{0}”插在正文中，已移出另排。</source>
        <translation>The caption &quot;{0}&quot; stood in the middle of the text and was set apart.</translation>
    </message>
    <message>
        <source>跨页的句子已接上：“{0}｜{1}”。</source>
        <translation>A sentence that runs over the page was joined: &quot;{0} | {1}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”已按校订改为“{1}”。</source>
        <translation>&quot;{0}&quot; was changed to &quot;{1}&quot; by a correction.</translation>
    </message>
    <message>
        <source>类目“{0}”正文中没有标题，取自书眉。</source>
        <translation>The chapter &quot;{0}&quot; has no heading in the text; its title comes from the running head.</translation>
    </message>
    <message>
        <source>类目“{0}”正文中没有标题，取自目录。</source>
        <translation>The chapter &quot;{0}&quot; has no heading in the text; its title comes from the contents.</translation>
    </message>
    <message>
        <source>多数条目先说 {0} 年，据此定记述年为 {0} 年。</source>
        <translation>Most entries name {0} first, so {0} was taken as the year covered.</translation>
    </message>
    <message>
        <source>重出的“{0}”已移出正文。</source>
        <translation>A repeated &quot;{0}&quot; was removed from the text.</translation>
    </message>
    <message>
        <source>书眉“{0}”不属正文，已另存。</source>
        <translation>The running head &quot;{0}&quot; is not part of the text and was set aside.</translation>
    </message>
    <message>
        <source>页码“{0}”不属正文，已另存。</source>
        <translation>The page number &quot;{0}&quot; is not part of the text and was set aside.</translation>
    </message>
    <message>
        <source>侧标“{0}”不属正文，已另存。</source>
        <translation>The side tab &quot;{0}&quot; is not part of the text and was set aside.</translation>
    </message>
    <message>
        <source>{0} 页并排的栏已按次序读取；如有 PDF，请直接打开。</source>
        <translation>The columns that stand side by side on {0} pages have been read one after the other; if you have the PDF, open it instead.</translation>
    </message>
    <message>
        <source>文字按 {0} 编码读出。</source>
        <translation>The text was read as {0}.</translation>
    </message>
    <message>
        <source>标题“{0}”在页面上是图形，文字取自 PDF 的书签。</source>
        <translation>The heading &quot;{0}&quot; is a drawing on its page; its words come from a bookmark of the PDF.</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>很可能</source>
        <translation>Very likely</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Titles</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>Captions</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>书眉页码</source>
        <translation>Heads and page numbers</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>可信度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Source text</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>文字清点</source>
        <translation>Account of the characters</translation>
    </message>
    <message>
        <source>这一卷没有需要说明的整理。</source>
        <translation>Nothing had to be repaired in this volume.</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>打开一卷年鉴，这里列出它的整理记录。</source>
        <translation>Open a yearbook to see its findings here.</translation>
    </message>
    <message>
        <source>没有符合条件的记录。</source>
        <translation>No finding matches the filter.</translation>
    </message>
    <message numerus="yes">
        <source>全文 %Ln 字，全部有着落</source>
        <translation>
            <numerusform>%Ln character, accounted for</numerusform>
            <numerusform>%Ln characters, all accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>全文 {whole} 字，尚有 %Ln 字没有着落</source>
        <translation>
            <numerusform>{whole} characters, %Ln not accounted for</numerusform>
            <numerusform>{whole} characters, %Ln not accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>从本卷学得的体例（%Ln 项）</source>
        <translation>
            <numerusform>House style learnt (%Ln trait)</numerusform>
            <numerusform>House style learnt (%Ln traits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>标题</source>
        <translation>title</translation>
    </message>
    <message>
        <source>分目</source>
        <translation>section</translation>
    </message>
    <message>
        <source>类目</source>
        <translation>chapter</translation>
    </message>
    <message>
        <source>这里没有条目。</source>
        <translation>There is no entry here.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>侧栏</source>
        <translation>Side panels</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
</context>
<context>
    <name>HitPlace</name>
    <message>
        <source>第 {number}/{total} 处</source>
        <translation>Hit {number} of {total}</translation>
    </message>
    <message>
        <source>第 {number} 处，正在点数…</source>
        <translation>Hit {number}, counting…</translation>
    </message>
    <message>
        <source>批注和书签{place}</source>
        <translation>{place} in notes and bookmarks</translation>
    </message>
    <message>
        <source>转入另一卷：{place}</source>
        <translation>In another volume: {place}</translation>
    </message>
    <message>
        <source>已回到开头：{place}</source>
        <translation>Back at the start: {place}</translation>
    </message>
    <message>
        <source>已转到末尾：{place}</source>
        <translation>On to the end: {place}</translation>
    </message>
</context>
<context>
    <name>HitPreview</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>打开这一处</source>
        <translation>Open this place</translation>
    </message>
    <message>
        <source>第 {number}/{total} 处</source>
        <translation>Hit {number} of {total}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>正在收入“{name}”…</source>
        <translation>Adding &quot;{name}&quot;…</translation>
    </message>
    <message numerus="yes">
        <source>正在收入所选的 %Ln 项…</source>
        <translation>
            <numerusform>Adding %Ln item…</numerusform>
            <numerusform>Adding %Ln items…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingDialog</name>
    <message>
        <source>导入批注</source>
        <translation>Import annotations</translation>
    </message>
    <message numerus="yes">
        <source>把随来的 %Ln 卷年鉴也收入书库</source>
        <translation>
            <numerusform>Also put the %Ln yearbook that came along into the library</numerusform>
            <numerusform>Also put the %Ln yearbooks that came along into the library</numerusform>
        </translation>
    </message>
    <message>
        <source>保持本机的</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>以收到的为准</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>两边合并</source>
        <translation>Keep both in one</translation>
    </message>
    <message>
        <source>两边写的都留下，标签和链接合在一起</source>
        <translation>What both wrote stays, with the tags and links of both</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>&quot;{name}&quot;</translation>
    </message>
    <message>
        <source>{sender} 的“{name}”</source>
        <translation>&quot;{name}&quot; from {sender}</translation>
    </message>
    <message numerus="yes">
        <source>新的 %Ln 条</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>对方改过的 %Ln 条</source>
        <translation>
            <numerusform>%Ln changed by the sender</numerusform>
            <numerusform>%Ln changed by the sender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已有的 %Ln 条</source>
        <translation>
            <numerusform>%Ln already here</numerusform>
            <numerusform>%Ln already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>两边都改过的 %Ln 条</source>
        <translation>
            <numerusform>%Ln changed on both sides</numerusform>
            <numerusform>%Ln changed on both sides</numerusform>
        </translation>
    </message>
    <message>
        <source>里面没有批注和书签</source>
        <translation>there are no annotations and no bookmarks in it</translation>
    </message>
    <message>
        <source>{origin}：{counts}。</source>
        <translation>{origin}: {counts}.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>其中 %Ln 条属于书库里没有的年鉴，导入后在笔记本里可见。</source>
        <translation>
            <numerusform>%Ln of them belongs to a yearbook that is not in the library; the notebook will show it.</numerusform>
            <numerusform>%Ln of them belong to yearbooks that are not in the library; the notebook will show them.</numerusform>
        </translation>
    </message>
    <message>
        <source>两边都改过的，请逐条看；没有另选的，保持本机的。</source>
        <translation>Please look at those changed on both sides one by one; those you do not decide stay as they are here.</translation>
    </message>
    <message>
        <source>两边都改过的</source>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{quote}（{choice}）</source>
        <translation>{quote} ({choice})</translation>
    </message>
    <message>
        <source>（本机已删除）</source>
        <translation>(deleted here)</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>链接到条目…</source>
        <translation>Link to entry…</translation>
    </message>
    <message>
        <source>把这条批注链接到一个条目</source>
        <translation>Link this annotation to an entry</translation>
    </message>
    <message>
        <source>去掉这个链接</source>
        <translation>Remove this link</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>链接到条目</source>
        <translation>Link to entry</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>年鉴阅读器</source>
        <translation>Yearbook Reader</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>Exported to {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation>&quot;{action}&quot;</translation>
    </message>
    <message>
        <source>{action}（{keys}）</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>使用说明</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>使用说明的目录</source>
        <translation>Contents of the manual</translation>
    </message>
</context>
<context>
    <name>MarkLooks</name>
    <message>
        <source>标注的样式</source>
        <translation>Look of the mark</translation>
    </message>
    <message>
        <source>核对的情形</source>
        <translation>State of checking</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>标亮</source>
        <translation>highlighting</translation>
    </message>
    <message>
        <source>修改标注</source>
        <translation>editing annotation</translation>
    </message>
    <message>
        <source>删除标注</source>
        <translation>deleting annotation</translation>
    </message>
    <message>
        <source>加书签</source>
        <translation>adding bookmark</translation>
    </message>
    <message>
        <source>修改书签</source>
        <translation>changing bookmark</translation>
    </message>
    <message>
        <source>删除书签</source>
        <translation>deleting bookmark</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭消息</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>移动条目：{title}</source>
        <translation>Move entry: {title}</translation>
    </message>
    <message>
        <source>移到哪里</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>移到所选条目之前</source>
        <translation>Before the chosen entry</translation>
    </message>
    <message>
        <source>移到所选条目之后</source>
        <translation>After the chosen entry</translation>
    </message>
    <message>
        <source>归入所选的类目、分目或子目</source>
        <translation>Into the chosen chapter, section or subsection</translation>
    </message>
    <message>
        <source>筛选标题，可用拼音首字母</source>
        <translation>Filter titles (pinyin works too)</translation>
    </message>
    <message>
        <source>筛选标题</source>
        <translation>Filter titles</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>（无题）</source>
        <translation>(untitled)</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>筛选标题，可用拼音首字母</source>
        <translation>Filter titles (pinyin works too)</translation>
    </message>
    <message>
        <source>筛选标题</source>
        <translation>Filter titles</translation>
    </message>
    <message>
        <source>输入标题中的字、全拼或拼音首字母</source>
        <translation>Type characters of a title, its pinyin, or the initials of its pinyin</translation>
    </message>
    <message>
        <source>目录树</source>
        <translation>Tree of contents</translation>
    </message>
    <message>
        <source>打开一卷年鉴，这里列出它的目录。</source>
        <translation>Open a yearbook to see its contents here.</translation>
    </message>
    <message>
        <source>没有这样的标题。
按 Esc 看全部目录。</source>
        <translation>No such title.
Press Esc to see all of them.</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>写下批注，可用 Markdown</source>
        <translation>Write a note; Markdown may be used</translation>
    </message>
    <message>
        <source>批注内容</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>点一下即可修改</source>
        <translation>Click to edit</translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message>
        <source>年鉴</source>
        <translation>Yearbook</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>Year covered</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>引文</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>样式</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>参考文献</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>创建</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Modified</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Reply to</translation>
    </message>
    <message>
        <source>相关</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>年鉴批注</source>
        <translation>Yearbook annotations</translation>
    </message>
    <message>
        <source>打开原处</source>
        <translation>Open in the yearbook</translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message numerus="yes">
        <source>已删除 %Ln 条批注。</source>
        <translation>
            <numerusform>%Ln annotation deleted.</numerusform>
            <numerusform>%Ln annotations deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已修改 %Ln 条批注。</source>
        <translation>
            <numerusform>%Ln annotation changed.</numerusform>
            <numerusform>%Ln annotations changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>修改批注</source>
        <translation>editing annotations</translation>
    </message>
    <message>
        <source>删除批注</source>
        <translation>deleting annotations</translation>
    </message>
    <message numerus="yes">
        <source>标签“{tag}”改成了“{name}”：%Ln 条批注。</source>
        <translation>
            <numerusform>The tag &quot;{tag}&quot; is now called &quot;{name}&quot;: %Ln annotation.</numerusform>
            <numerusform>The tag &quot;{tag}&quot; is now called &quot;{name}&quot;: %Ln annotations.</numerusform>
        </translation>
    </message>
    <message>
        <source>标签改名</source>
        <translation>Rename tag</translation>
    </message>
    <message numerus="yes">
        <source>正在改动 %Ln 条批注…</source>
        <translation>
            <numerusform>Changing %Ln annotation…</numerusform>
            <numerusform>Changing %Ln annotations…</numerusform>
        </translation>
    </message>
    <message>
        <source>改标签名</source>
        <translation>renaming tag</translation>
    </message>
    <message>
        <source>{name}（不在书库中）</source>
        <translation>{name} (not in the library)</translation>
    </message>
    <message>
        <source>打开这一处</source>
        <translation>Open this place</translation>
    </message>
    <message>
        <source>换颜色</source>
        <translation>Change color</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>加标签…</source>
        <translation>Add tags…</translation>
    </message>
    <message>
        <source>去掉标签</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>加标签</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>以顿号或逗号分开</source>
        <translation>Separated by commas</translation>
    </message>
</context>
<context>
    <name>NotebookFilter</name>
    <message>
        <source>筛选批注</source>
        <translation>Filter annotations</translation>
    </message>
    <message>
        <source>按文字筛选批注</source>
        <translation>Filter annotations by text</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>各种状态</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>各种颜色</source>
        <translation>All colors</translation>
    </message>
    <message>
        <source>按卷</source>
        <translation>By volume</translation>
    </message>
    <message>
        <source>按类目</source>
        <translation>By chapter</translation>
    </message>
    <message>
        <source>按标签</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>按颜色</source>
        <translation>By color</translation>
    </message>
    <message>
        <source>按日期</source>
        <translation>By day</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>全部批注</source>
        <translation>All annotations</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}（{first}–{last}）</source>
        <translation>{name} ({first}–{last})</translation>
    </message>
    <message>
        <source>没有符合条件的批注。</source>
        <translation>No annotation matches the filter.</translation>
    </message>
    <message>
        <source>还没有批注。
打开一卷年鉴，选中文字，按 Ctrl+H 标亮，或按 Ctrl+N 写批注。
各卷的批注都汇集在这里。</source>
        <translation>No annotations yet.
Open a volume, select words, and press Ctrl+H to highlight them or Ctrl+N to write a note.
The annotations of all volumes gather here.</translation>
    </message>
    <message>
        <source>不在书库中的年鉴</source>
        <translation>A yearbook that is not in the library</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
    <message>
        <source>没有标签</source>
        <translation>No tag</translation>
    </message>
    <message>
        <source>日期不详</source>
        <translation>Date unknown</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>↩ 回复</source>
        <translation>↩ reply</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>这一卷没有收入书库，只供这次阅读。{reason}</source>
        <translation>This volume was not added to the library; it is open for this reading only. {reason}</translation>
    </message>
    <message>
        <source>正在打开“{name}”…</source>
        <translation>Opening &quot;{name}&quot;…</translation>
    </message>
    <message numerus="yes">
        <source>正在打开 %Ln 个文件…</source>
        <translation>
            <numerusform>Opening %Ln file…</numerusform>
            <numerusform>Opening %Ln files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %Ln 个文件没有打开。</source>
        <translation>
            <numerusform>%Ln more file was not opened.</numerusform>
            <numerusform>%Ln more files were not opened.</numerusform>
        </translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>书库里没有“{name}”了。要读它，请再打开它的原文件。</source>
        <translation>&quot;{name}&quot; is no longer in the library. To read it, open its file again.</translation>
    </message>
    <message>
        <source>已换编码重读。</source>
        <translation>Read again in another encoding.</translation>
    </message>
    <message>
        <source>已换编码重读。标注留在原来的位置，若与文字错开，请逐条核对。</source>
        <translation>Read again in another encoding. Annotations stayed where they were; if they are off their words, please check them one by one.</translation>
    </message>
    <message>
        <source>正在换编码重读…</source>
        <translation>Reading again in another encoding…</translation>
    </message>
    <message>
        <source>正在导出“{name}”…</source>
        <translation>Exporting &quot;{name}&quot;…</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>（无题）</source>
        <translation>(untitled)</translation>
    </message>
    <message numerus="yes">
        <source>{title}，%Ln 个条目</source>
        <translation>
            <numerusform>{title}, %Ln entry</numerusform>
            <numerusform>{title}, %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>制作批注包</source>
        <translation>Create a review package</translation>
    </message>
    <message>
        <source>批注包是一个文件，可以发给同事。对方导入、回复后发回，您再导入，两边的批注就合到一起。</source>
        <translation>A review package is one file to send to a colleague, who imports it, replies and sends it back; import it again, and the annotations of both are together.</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>附上年鉴的原文件，对方没有也能读</source>
        <translation>Include the yearbooks themselves, for colleagues who lack them</translation>
    </message>
    <message>
        <source>回复“{name}”</source>
        <translation>Answer &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>制作…</source>
        <translation>Create…</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>书页</source>
        <translation>Printed page</translation>
    </message>
    <message>
        <source>往前翻</source>
        <translation>Turn back</translation>
    </message>
    <message>
        <source>往后翻</source>
        <translation>Turn forward</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
    <message>
        <source>第 {number} 页</source>
        <translation>page {number}</translation>
    </message>
</context>
<context>
    <name>PassageActions</name>
    <message>
        <source>先选中要核对的文字。</source>
        <translation>First select the text to be checked.</translation>
    </message>
    <message>
        <source>先选中要批注的文字。</source>
        <translation>Select the text to annotate first.</translation>
    </message>
    <message>
        <source>这里没有标注。</source>
        <translation>There is no annotation here.</translation>
    </message>
    <message>
        <source>这里没有条目，书签是加在条目上的。</source>
        <translation>There is no entry here; bookmarks are put on entries.</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message numerus="yes">
        <source>%Ln 条在原处</source>
        <translation>
            <numerusform>%Ln in its place</numerusform>
            <numerusform>%Ln in their places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条原文未变，换了地方</source>
        <translation>
            <numerusform>%Ln with the same words elsewhere</numerusform>
            <numerusform>%Ln with the same words elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条少了几个字</source>
        <translation>
            <numerusform>%Ln with some words gone</numerusform>
            <numerusform>%Ln with some words gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条文字略有不同</source>
        <translation>
            <numerusform>%Ln on slightly different words</numerusform>
            <numerusform>%Ln on slightly different words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条有疑</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条找不到</source>
        <translation>
            <numerusform>%Ln not found</numerusform>
            <numerusform>%Ln not found</numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>正在逐条查对…</source>
        <translation>Checking one by one…</translation>
    </message>
    <message>
        <source>要您来定的标注</source>
        <translation>Annotations for you to decide</translation>
    </message>
    <message>
        <source>标注时的文字</source>
        <translation>The words as they were</translation>
    </message>
    <message>
        <source>就是所选的这处</source>
        <translation>It belongs here</translation>
    </message>
    <message>
        <source>放到正文选中的文字</source>
        <translation>Put on the selected text</translation>
    </message>
    <message>
        <source>留着，不放</source>
        <translation>Leave without a place</translation>
    </message>
    <message>
        <source>可能的地方</source>
        <translation>Possible places</translation>
    </message>
    <message>
        <source>有几处相似，要您来定</source>
        <translation>Similar places, for you to decide</translation>
    </message>
    <message>
        <source>找不到原来的文字</source>
        <translation>Words not found</translation>
    </message>
    <message>
        <source>留着，没有地方</source>
        <translation>Left without a place</translation>
    </message>
    <message numerus="yes">
        <source>记下这 %Ln 条的新位置</source>
        <translation>
            <numerusform>Keep the new place of %Ln</numerusform>
            <numerusform>Keep the new places of %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>这一卷还没有标注。</source>
        <translation>This volume has no annotations yet.</translation>
    </message>
    <message numerus="yes">
        <source>共 %Ln 条标注</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>{whole}，都在原来的文字上。</source>
        <translation>{whole}, all on their own words.</translation>
    </message>
    <message>
        <source>{whole}：{counts}。</source>
        <translation>{whole}: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>可能的 %Ln 处，最像的在前</source>
        <translation>
            <numerusform>%Ln possible place</numerusform>
            <numerusform>%Ln possible places, the most alike first</numerusform>
        </translation>
    </message>
    <message>
        <source>没有相似的文字。可在正文里选中文字，再放过去。</source>
        <translation>There are no similar words. You may select words in the text and put it there.</translation>
    </message>
    <message>
        <source>标注时的文字 · {where}</source>
        <translation>The words as they were · {where}</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>核对标注位置</source>
        <translation>Check the places of annotations</translation>
    </message>
    <message>
        <source>放置标注</source>
        <translation>placing annotation</translation>
    </message>
    <message>
        <source>留着标注</source>
        <translation>leaving annotation</translation>
    </message>
    <message>
        <source>更新标注的位置</source>
        <translation>updating places of annotations</translation>
    </message>
    <message numerus="yes">
        <source>有 %Ln 条标注要核对位置。</source>
        <translation>
            <numerusform>The place of %Ln annotation is in doubt.</numerusform>
            <numerusform>The places of %Ln annotations are in doubt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointingNotes</name>
    <message numerus="yes">
        <source>%Ln 条批注链接到本条目</source>
        <translation>
            <numerusform>%Ln annotation links to this entry</numerusform>
            <numerusform>%Ln annotations link to this entry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>偏好设置</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source> 字</source>
        <translation> characters</translation>
    </message>
    <message>
        <source>回复同事的批注时署的名</source>
        <translation>The name under your replies to colleagues&apos; notes</translation>
    </message>
    <message>
        <source>这种颜色的含义，如“数据存疑”</source>
        <translation>Its meaning, e.g. &quot;doubtful&quot;</translation>
    </message>
    <message>
        <source>宋体（缺省）</source>
        <translation>Song (default)</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>正文大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>每行字数</source>
        <translation>Line length</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>Line spacing</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>没有打印出来：打印机或文件不能用。</source>
        <translation>Nothing was printed: the printer or the file cannot be used.</translation>
    </message>
</context>
<context>
    <name>QueryExamples</name>
    <message>
        <source>专利</source>
        <translation>专利</translation>
    </message>
    <message>
        <source>专利 授权</source>
        <translation>专利 授权</translation>
    </message>
    <message>
        <source>专利 -申请</source>
        <translation>专利 -申请</translation>
    </message>
    <message>
        <source>专利|商标</source>
        <translation>专利|商标</translation>
    </message>
    <message>
        <source>&quot;发明专利&quot;</source>
        <translation>&quot;发明专利&quot;</translation>
    </message>
    <message>
        <source>专利 近/10 授权</source>
        <translation>专利 NEAR/10 授权</translation>
    </message>
    <message>
        <source>标题:概况</source>
        <translation>title:概况</translation>
    </message>
    <message>
        <source>年:2015-2018</source>
        <translation>year:2015-2018</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>怎样查找</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>任何字、词、数字、标点，跨行跨页也能找到</source>
        <translation>any run of characters, digits or marks, over broken lines and pages, too</translation>
    </message>
    <message>
        <source>空格：同一条目里两个都有</source>
        <translation>a space: both in the same entry</translation>
    </message>
    <message>
        <source>减号：不要含这个词的条目</source>
        <translation>a minus: no entry with this word</translation>
    </message>
    <message>
        <source>竖线：有其中一个就行</source>
        <translation>a bar: one of them will do</translation>
    </message>
    <message>
        <source>引号：一字不差，不通融简繁和全半角</source>
        <translation>quotation marks: just as typed, width, case and character variants as well</translation>
    </message>
    <message>
        <source>近：相隔不超过 10 个字</source>
        <translation>NEAR: at most 10 characters apart</translation>
    </message>
    <message>
        <source>只在标题里；还有类目、分目、署名、注</source>
        <translation>only in titles; also chapter, section, signature, note</translation>
    </message>
    <message>
        <source>按记述年；卷年:2018 按卷年；地:余杭 按地区</source>
        <translation>by the year covered; edition:2018 by the edition, place: by place</translation>
    </message>
    <message>
        <source>斜线之间：正则表达式</source>
        <translation>between slashes: a regular expression</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>找到的标题</source>
        <translation>Titles found</translation>
    </message>
    <message>
        <source>条目标题中的字，或拼音、拼音首字母</source>
        <translation>Characters of an entry&apos;s title, or its pinyin or initials</translation>
    </message>
    <message>
        <source>条目、分目或类目标题中的字，或拼音、拼音首字母</source>
        <translation>Characters of the title of an entry, section or chapter, or its pinyin or initials</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个标题</source>
        <translation>
            <numerusform>%Ln title</numerusform>
            <numerusform>%Ln titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>列出前 %Ln 条，多写一个字就更少</source>
        <translation>
            <numerusform>The first %Ln title is listed; type more to narrow</numerusform>
            <numerusform>The first %Ln titles are listed; type more to narrow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>当前位置</source>
        <translation>Current place</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>批注和批注包 (*.jsonld *.json *.zip);;所有文件 (*)</source>
        <translation>Annotations and review packages (*.jsonld *.json *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>导入批注</source>
        <translation>importing annotations</translation>
    </message>
    <message numerus="yes">
        <source>已导入 %Ln 条。</source>
        <translation>
            <numerusform>%Ln taken in.</numerusform>
            <numerusform>%Ln taken in.</numerusform>
        </translation>
    </message>
    <message>
        <source>选取要导入的批注</source>
        <translation>Import annotations</translation>
    </message>
    <message>
        <source>没有要导入的：这些批注这里都有了。</source>
        <translation>Nothing to import: all of these are here already.</translation>
    </message>
    <message>
        <source>先在批注栏选中要回复的批注。</source>
        <translation>First select the annotation to reply to in its panel.</translation>
    </message>
    <message>
        <source>回复批注</source>
        <translation>replying to annotation</translation>
    </message>
</context>
<context>
    <name>SearchAdvice</name>
    <message>
        <source>单字、词语、数字、标点都可以查；跨行跨页的词也能找到。</source>
        <translation>Search for single characters, words, numbers or punctuation. Words broken over lines or pages are found too.</translation>
    </message>
    <message>
        <source>“注:”查的是批注和书签，请在整个书库中查找（Ctrl+Shift+F）。</source>
        <translation>&quot;note:&quot; looks through notes and bookmarks; use the search of the whole library (Ctrl+Shift+F).</translation>
    </message>
    <message>
        <source>本卷没有“{query}”。
可以试试：短一些的词；只写其中一部分；不带标点；核对简体与繁体。</source>
        <translation>This volume has no &quot;{query}&quot;.
Try a shorter word, only a part of it, or leave out the punctuation; check whether the book uses simplified or traditional characters.</translation>
    </message>
    <message>
        <source>查找“{query}”</source>
        <translation>Find &quot;{query}&quot;</translation>
    </message>
</context>
<context>
    <name>SearchMemory</name>
    <message>
        <source>保存这个检索…</source>
        <translation>Save this search…</translation>
    </message>
    <message>
        <source>保存的检索</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>清除历史</source>
        <translation>Clear history</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已删除保存的检索“{name}”。</source>
        <translation>The saved search &quot;{name}&quot; was deleted.</translation>
    </message>
    <message>
        <source>检索历史已清除，备份里的也已清除。</source>
        <translation>The search history was cleared, in the backups too.</translation>
    </message>
    <message>
        <source>最近的检索</source>
        <translation>Recent searches</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>保存检索</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>检索改名</source>
        <translation>Rename search</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>在本卷中查找</source>
        <translation>Find in this volume</translation>
    </message>
    <message>
        <source>查找的词语</source>
        <translation>Text to find</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>各节中的结果</source>
        <translation>Hits by section</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{current}/%Ln 处</source>
        <translation>
            <numerusform>{current} of %Ln hit</numerusform>
            <numerusform>{current} of %Ln hits</numerusform>
        </translation>
    </message>
    <message>
        <source>{note}：{hits}</source>
        <translation>{note}: {hits}</translation>
    </message>
    <message numerus="yes">
        <source>{hits}，在 %Ln 节</source>
        <translation>
            <numerusform>{hits} in %Ln section</numerusform>
            <numerusform>{hits} in %Ln sections</numerusform>
        </translation>
    </message>
    <message>
        <source>已回到开头</source>
        <translation>Back at the start</translation>
    </message>
    <message>
        <source>已转到末尾</source>
        <translation>On to the end</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>导出批注</source>
        <translation>Export annotations</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>批注包 (*{suffix})</source>
        <translation>Review package (*{suffix})</translation>
    </message>
    <message>
        <source>制作批注包</source>
        <translation>Create a review package</translation>
    </message>
    <message>
        <source>批注包</source>
        <translation>Review package</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>Exported to {file}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>卷中没有条目“{title}”。</source>
        <translation>The volume has no entry &quot;{title}&quot;.</translation>
    </message>
    <message>
        <source>选中的地方没有可以标注的正文。</source>
        <translation>There is no text to annotate in the selection.</translation>
    </message>
    <message>
        <source>“{path}”已损坏；文件保持原样。</source>
        <translation>&quot;{path}&quot; is damaged; the file was left as it is.</translation>
    </message>
    <message>
        <source>这份备份已经不在了。</source>
        <translation>This backup is no longer there.</translation>
    </message>
    <message>
        <source>“{path}”与笔记本不一致，没有保留。</source>
        <translation>&quot;{path}&quot; differs from the notebook and was not kept.</translation>
    </message>
    <message>
        <source>批注文件的层次太深，无法读取。</source>
        <translation>The file of notes is nested too deeply to be read.</translation>
    </message>
    <message>
        <source>这不是本程序能读的批注文件（W3C Web Annotation）。</source>
        <translation>This is not a file of notes that the program can read (W3C Web Annotation).</translation>
    </message>
    <message>
        <source>笔记本文件“{path}”不见了，现在打开的是一本空的。{day}的备份里有{annotations}条标注、{bookmarks}个书签，可以恢复。</source>
        <translation>The notebook file &quot;{path}&quot; is gone; an empty one is open now. The backup of {day} holds {annotations} annotations and {bookmarks} bookmarks and can be restored.</translation>
    </message>
    <message>
        <source>“{path}”只能读取，不能写入。已有的标注可以阅读，新的标注不能保存。</source>
        <translation>&quot;{path}&quot; can be read but not written. Existing annotations can be read; new ones cannot be saved.</translation>
    </message>
    <message>
        <source>笔记本文件已损坏，受损的文件保留在“{kept}”。找回标注和书签共{whole}条{history}{copy}{missing}。</source>
        <translation>The notebook file was damaged; the damaged file is kept at &quot;{kept}&quot;. {whole} annotations and bookmarks were recovered{history}{copy}{missing}.</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
    <message>
        <source>，其中{count}条来自修改记录</source>
        <translation>, {count} of them from the history</translation>
    </message>
    <message>
        <source>，其中{count}条来自{day}的备份</source>
        <translation>, {count} of them from the backup of {day}</translation>
    </message>
    <message>
        <source>；另有{count}处改动没有找回</source>
        <translation>; {count} further changes were not recovered</translation>
    </message>
    <message>
        <source>“{path}”已损坏，又不能写入。找回的标注和书签共{whole}条，可以阅读，新的标注不能保存。</source>
        <translation>&quot;{path}&quot; is damaged and cannot be written. {whole} annotations and bookmarks were recovered and can be read; new ones cannot be saved.</translation>
    </message>
    <message>
        <source>“{path}”所在的磁盘不支持加锁。已有的标注可以阅读，新的标注不能保存。</source>
        <translation>The disk of &quot;{path}&quot; does not support locking. Existing annotations can be read; new ones cannot be saved.</translation>
    </message>
    <message>
        <source>“{path}”中有记录已损坏。</source>
        <translation>&quot;{path}&quot; holds damaged records.</translation>
    </message>
    <message>
        <source>这个批注包太大，没有读取。</source>
        <translation>This review package is too large and was not read.</translation>
    </message>
    <message>
        <source>这不是批注包，或已损坏。</source>
        <translation>This is not a review package, or it is damaged.</translation>
    </message>
    <message>
        <source>这个批注包的内容不全或已损坏。</source>
        <translation>This review package is incomplete or damaged.</translation>
    </message>
    <message>
        <source>这个批注包出自更新的版本，请先升级本程序。</source>
        <translation>This review package comes from a newer version; please update the program first.</translation>
    </message>
    <message>
        <source>卷中没有这个标题。</source>
        <translation>The volume has no such title.</translation>
    </message>
    <message>
        <source>标题不能是空的。</source>
        <translation>A title cannot be empty.</translation>
    </message>
    <message>
        <source>只能在类目之下的一个段落里分出条目，请在同一段中选定文字。</source>
        <translation>An entry can only be split off within one paragraph below a chapter; please select text in one paragraph.</translation>
    </message>
    <message>
        <source>前面没有可以并入的条目：它是这一部分的第一条。</source>
        <translation>There is no entry before it to merge into: it is the first one here.</translation>
    </message>
    <message>
        <source>条目不能移到那里。</source>
        <translation>The entry cannot be moved there.</translation>
    </message>
    <message>
        <source>上面没有能容纳这一级标题的类目或分目。</source>
        <translation>No chapter or section above can hold a heading of this level.</translation>
    </message>
    <message>
        <source>原文中没有这样的行。</source>
        <translation>The source has no such line.</translation>
    </message>
    <message>
        <source>只能改同一段、同一标题之内的文字，请重新选定。</source>
        <translation>Only text within one paragraph or one title can be mended; please select again.</translation>
    </message>
    <message>
        <source>这条整理记录不能驳回；如果是校订造成的，请撤销那项校订。</source>
        <translation>This finding cannot be rejected; if a correction made it, undo that correction.</translation>
    </message>
    <message>
        <source>磁盘读写出错</source>
        <translation>the disk failed</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>permission was denied</translation>
    </message>
    <message>
        <source>没有这样的文件或文件夹</source>
        <translation>there is no such file or folder</translation>
    </message>
    <message>
        <source>它是文件夹</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>路径里有一段不是文件夹</source>
        <translation>part of the path is not a folder</translation>
    </message>
    <message>
        <source>链接绕成了圈</source>
        <translation>its links run in a circle</translation>
    </message>
    <message>
        <source>名称太长</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>打开的文件太多</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>内存不足</source>
        <translation>memory ran out</translation>
    </message>
    <message>
        <source>模板里的“{field}”不是字段；可用的有：{known}。</source>
        <translation>&quot;{field}&quot; in the template is not a field; the fields are: {known}.</translation>
    </message>
    <message>
        <source>模板里有单独的 $；要写出 $ 本身，请写 $$。</source>
        <translation>The template has a lone $; to write $ itself, write $$.</translation>
    </message>
    <message>
        <source>偏好设置没有保存：{reason}。</source>
        <translation>The preferences were not saved: {reason}.</translation>
    </message>
    <message>
        <source>正则表达式 /{expression}/ 太费时，已停止；请写得简单些。</source>
        <translation>The regular expression /{expression}/ took too long and was stopped; please simplify it.</translation>
    </message>
    <message>
        <source>检索式太长，最多 {most} 个字符。</source>
        <translation>The query is too long; at most {most} characters.</translation>
    </message>
    <message>
        <source>只有要排除的词，还要写一个要找的词；要找“-”本身，请加引号。</source>
        <translation>There are only words to exclude; write one to find as well. To find &quot;-&quot; itself, put it in quotes.</translation>
    </message>
    <message>
        <source>“{word}”后面要紧接着写要找的词。</source>
        <translation>The word to find must follow &quot;{word}&quot; directly.</translation>
    </message>
    <message>
        <source>一个词前面只能写一个字段；要找“{word}”本身，请加引号。</source>
        <translation>A word can stand in one field only; to find &quot;{word}&quot; itself, put it in quotation marks.</translation>
    </message>
    <message>
        <source>“-”要写在“{word}”的前面。</source>
        <translation>Put &quot;-&quot; before &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>“|”两边的词不用加括号；要找括号本身，请加引号。</source>
        <translation>Words joined by &quot;|&quot; need no brackets; to find the brackets themselves, put them in quotation marks.</translation>
    </message>
    <message>
        <source>“近”的前面缺少一个词。</source>
        <translation>A word is missing before NEAR.</translation>
    </message>
    <message>
        <source>“|”前面缺少一个词。</source>
        <translation>A word is missing before &quot;|&quot;.</translation>
    </message>
    <message>
        <source>正则表达式要写在两个“/”之间；要找“/”本身，请加引号。</source>
        <translation>A regular expression stands between two &quot;/&quot;; to find &quot;/&quot; itself, put it in quotes.</translation>
    </message>
    <message>
        <source>“近/”后面要写 0 到 {most} 的字数，如 近/10。</source>
        <translation>After &quot;NEAR/&quot; write a distance from 0 to {most}, as in NEAR/10.</translation>
    </message>
    <message>
        <source>“近”的后面缺少一个词。</source>
        <translation>A word is missing after &quot;NEAR&quot;.</translation>
    </message>
    <message>
        <source>“近”只能连接两个词。</source>
        <translation>&quot;NEAR&quot; can only join two words.</translation>
    </message>
    <message>
        <source>年份要写成 2017、2015-2018、2015- 或 -2018。</source>
        <translation>Write years as 2017, 2015-2018, 2015- or -2018.</translation>
    </message>
    <message>
        <source>年份的先后颠倒了。</source>
        <translation>The years are in the wrong order.</translation>
    </message>
    <message>
        <source>“-”要紧接着写在要排除的词前面；要找“-”本身，请加引号。</source>
        <translation>&quot;-&quot; goes right before the word to exclude. To find &quot;-&quot; itself, put it in quotes.</translation>
    </message>
    <message>
        <source>“|”后面缺少一个词。</source>
        <translation>A word is missing after &quot;|&quot;.</translation>
    </message>
    <message>
        <source>引号没有成对。</source>
        <translation>Quotation marks are not paired.</translation>
    </message>
    <message>
        <source>正则表达式从这里起读不懂。</source>
        <translation>The regular expression cannot be understood from here on.</translation>
    </message>
    <message>
        <source>检索的索引已损坏，要重新建立。</source>
        <translation>The search index is damaged and must be rebuilt.</translation>
    </message>
    <message>
        <source>无法读取文件夹“{name}”：{reason}。</source>
        <translation>The folder &quot;{name}&quot; cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>存下的原文不见了，请重新添加原文件。</source>
        <translation>The stored source is gone; please add the original file again.</translation>
    </message>
    <message>
        <source>这一卷的记录已损坏；打开它，就会由原文重新整理。</source>
        <translation>The record of this volume is damaged; opening it reconstructs it from its source.</translation>
    </message>
    <message>
        <source>书库里没有这一卷年鉴。</source>
        <translation>The library has no such volume.</translation>
    </message>
    <message>
        <source>“{name}”存下的原文已损坏，请重新添加原文件。</source>
        <translation>The stored source of &quot;{name}&quot; is damaged; please add the original file again.</translation>
    </message>
    <message>
        <source>“{name}”存下的原文无法读取，请重新添加原文件。</source>
        <translation>The stored source of &quot;{name}&quot; cannot be read; please add the original file again.</translation>
    </message>
    <message>
        <source>“{name}”在读取时被改动，请再试一次。</source>
        <translation>&quot;{name}&quot; was changed while it was read; please try again.</translation>
    </message>
    <message>
        <source>处理“{name}”的进程意外结束了，可能是内存不足；这个文件没有收入。</source>
        <translation>The process working on &quot;{name}&quot; ended unexpectedly, perhaps for lack of memory; this file was not added.</translation>
    </message>
    <message>
        <source>“{name}”已损坏或不完整，无法读取。</source>
        <translation>&quot;{name}&quot; is damaged or incomplete and cannot be read.</translation>
    </message>
    <message>
        <source>“{name}”里的文件超过 {most:,} 个，不像一本书，没有打开。</source>
        <translation>&quot;{name}&quot; holds more than {most:,} files, which is not like a book; it was not opened.</translation>
    </message>
    <message>
        <source>“{name}”缺少其中的“{member}”，文件不完整。</source>
        <translation>&quot;{name}&quot; lacks its part &quot;{member}&quot;; the file is incomplete.</translation>
    </message>
    <message>
        <source>“{name}”已加密，请先取消密码保护，再打开。</source>
        <translation>&quot;{name}&quot; is encrypted; please remove the password before opening it.</translation>
    </message>
    <message>
        <source>“{name}”解开后大得反常，可能是恶意文件，没有打开。</source>
        <translation>&quot;{name}&quot; unpacks to an abnormal size and may be malicious; it was not opened.</translation>
    </message>
    <message>
        <source>不认识的编码“{encoding}”。</source>
        <translation>Unknown encoding &quot;{encoding}&quot;.</translation>
    </message>
    <message>
        <source>“{name}”里有指向书外的链接“{link}”，没有打开。</source>
        <translation>&quot;{name}&quot; has a link out of the book, &quot;{link}&quot;; it was not opened.</translation>
    </message>
    <message>
        <source>“{name}”受版权保护（DRM），内容已加密，无法读取。</source>
        <translation>&quot;{name}&quot; is protected by DRM; its content is encrypted and cannot be read.</translation>
    </message>
    <message>
        <source>存下的文字不是本程序认得的格式。</source>
        <translation>The stored text is not in a format that the program knows.</translation>
    </message>
    <message>
        <source>存下的文字已损坏。</source>
        <translation>The stored text is damaged.</translation>
    </message>
    <message>
        <source>“{name}”不是完好的 PDF，或一页也没有，无法打开。</source>
        <translation>&quot;{name}&quot; is not a sound PDF, or has no page; it cannot be opened.</translation>
    </message>
    <message>
        <source>“{name}”加了密码，请先去掉密码再打开。</source>
        <translation>&quot;{name}&quot; has a password; please remove it before opening the file.</translation>
    </message>
    <message>
        <source>“{name}”超过 5000 页，不像一部年鉴，没有打开。</source>
        <translation>&quot;{name}&quot; has more than 5000 pages, which is not like a yearbook; it was not opened.</translation>
    </message>
    <message>
        <source>“{name}”是没有文字层的扫描件，请先用 OCRmyPDF 等工具识别文字，再打开。</source>
        <translation>&quot;{name}&quot; is a scan without a text layer; please recognize its text first, with OCRmyPDF or the like.</translation>
    </message>
    <message>
        <source>“{name}”的字体没有说明各是什么字，取不出文字，请先用 OCRmyPDF 等工具重新识别。</source>
        <translation>The fonts of &quot;{name}&quot; do not say which characters they show, so no text can be had; please recognize its text with OCRmyPDF or the like.</translation>
    </message>
    <message>
        <source>“{name}”要用的内存超过 2 GB，没有打开。</source>
        <translation>&quot;{name}&quot; needs more than 2 GB of memory; it was not opened.</translation>
    </message>
    <message>
        <source>读取“{name}”时出错中断，文件可能已损坏。</source>
        <translation>Reading &quot;{name}&quot; broke off; the file may be damaged.</translation>
    </message>
    <message>
        <source>读取“{name}”用时太久，已停止。</source>
        <translation>Reading &quot;{name}&quot; took too long and was stopped.</translation>
    </message>
    <message>
        <source>“{name}”的第 {page} 页画不出来，文件可能已损坏。</source>
        <translation>Page {page} of &quot;{name}&quot; cannot be drawn; the file may be damaged.</translation>
    </message>
    <message>
        <source>“{name}”的第 {page} 页用时太久，没有画出。</source>
        <translation>Page {page} of &quot;{name}&quot; took too long and was not drawn.</translation>
    </message>
    <message>
        <source>“{name}”是旧式的或加了密的 Office 文件，请另存为不加密的 .docx 再打开。</source>
        <translation>&quot;{name}&quot; is an old or encrypted Office file; please save it as unencrypted .docx.</translation>
    </message>
    <message>
        <source>“{name}”是 RTF 文件，请另存为 .docx 或纯文本再打开。</source>
        <translation>&quot;{name}&quot; is an RTF file; please save it as .docx or plain text.</translation>
    </message>
    <message>
        <source>“{name}”是 CAJ 文件，请先转为 PDF 再打开。</source>
        <translation>&quot;{name}&quot; is a CAJ file; please convert it to PDF.</translation>
    </message>
    <message>
        <source>“{name}”是本程序导出的 JSON，供别的程序取用。请打开原文件，或导出成 TEI 再打开。</source>
        <translation>&quot;{name}&quot; is JSON that this program wrote for other programs. Please open the original file, or export the volume as TEI and open that.</translation>
    </message>
    <message>
        <source>“{name}”是压缩包，请先解开，再打开里面的文件。</source>
        <translation>&quot;{name}&quot; is an archive; please unpack it and open the files in it.</translation>
    </message>
    <message>
        <source>“{name}”是图片，请先用文字识别软件（如 OCRmyPDF）做成带文字的 PDF。</source>
        <translation>&quot;{name}&quot; is a picture; please make a PDF with text of it, with OCRmyPDF or the like.</translation>
    </message>
    <message>
        <source>“{name}”里是批注，不是年鉴，请用“导入批注”打开。</source>
        <translation>&quot;{name}&quot; holds annotations and no yearbook; please use &quot;Import annotations&quot;.</translation>
    </message>
    <message>
        <source>“{name}”是本程序整理好的 TEI 文件，收入书库请用原文件。</source>
        <translation>&quot;{name}&quot; is TEI made by this program; to add it to the library, use the original file.</translation>
    </message>
    <message>
        <source>“{name}”里没有文字。</source>
        <translation>&quot;{name}&quot; holds no text.</translation>
    </message>
    <message>
        <source>“{name}”是空文件。</source>
        <translation>&quot;{name}&quot; is an empty file.</translation>
    </message>
    <message>
        <source>“{name}”里只有空白，没有文字。</source>
        <translation>&quot;{name}&quot; holds nothing but blanks.</translation>
    </message>
    <message>
        <source>“{name}”不是文本文件，无法作为年鉴打开。</source>
        <translation>&quot;{name}&quot; is not a text file and cannot be opened as a yearbook.</translation>
    </message>
    <message>
        <source>“{name}”是文件夹，请打开其中的文件。</source>
        <translation>&quot;{name}&quot; is a folder; please open a file in it.</translation>
    </message>
    <message>
        <source>“{name}”不是普通文件，无法打开。</source>
        <translation>&quot;{name}&quot; is not an ordinary file and cannot be opened.</translation>
    </message>
    <message>
        <source>“{name}”超过 {most}，不像一部年鉴的文本，没有打开。</source>
        <translation>&quot;{name}&quot; is larger than {most}, which is not like a yearbook&apos;s text; it was not opened.</translation>
    </message>
    <message>
        <source>找不到文件“{name}”，可能已被移走或改名。</source>
        <translation>The file &quot;{name}&quot; is not there; it may have been moved or renamed.</translation>
    </message>
    <message>
        <source>无法读取“{name}”：{reason}。</source>
        <translation>&quot;{name}&quot; cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>没有文件能叫“{name}”。</source>
        <translation>No file can be called &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>“{name}”里有超过 {most:,} 字的一行，不像年鉴，没有打开。</source>
        <translation>&quot;{name}&quot; has a line of more than {most:,} characters, which is not like a yearbook; it was not opened.</translation>
    </message>
    <message>
        <source>磁盘已满，请腾出空间后再试</source>
        <translation>the disk is full; please free some space and try again</translation>
    </message>
    <message>
        <source>磁盘配额已用完，请腾出空间后再试</source>
        <translation>the disk quota is used up; please free some space and try again</translation>
    </message>
    <message>
        <source>磁盘是只读的</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>无法写入“{path}”：{reason}。</source>
        <translation>&quot;{path}&quot; cannot be written: {reason}.</translation>
    </message>
    <message>
        <source>“{path}”不见了，可能被移走或删去。请放回原处后重开本程序，或从备份恢复。</source>
        <translation>&quot;{path}&quot; is gone; it may have been moved or deleted. Put it back and start the program again, or restore a backup.</translation>
    </message>
    <message>
        <source>读写“{path}”时磁盘出错。</source>
        <translation>The disk failed while reading or writing &quot;{path}&quot;.</translation>
    </message>
    <message>
        <source>“{path}”是别的程序的文件，没有改动。</source>
        <translation>&quot;{path}&quot; is another program&apos;s file and was left alone.</translation>
    </message>
    <message>
        <source>“{path}”由更新版本的年鉴阅读器写成，没有改动。请升级年鉴阅读器后再打开。</source>
        <translation>&quot;{path}&quot; was written by a newer version of Yearbook Reader and was left alone. Please update Yearbook Reader to open it.</translation>
    </message>
    <message>
        <source>“{path}”不是数据库文件，没有改动。</source>
        <translation>&quot;{path}&quot; is not a database file and was left alone.</translation>
    </message>
    <message>
        <source>“{path}”用不了，又不能重建：{reason}。</source>
        <translation>&quot;{path}&quot; cannot be used, nor made anew: {reason}.</translation>
    </message>
    <message>
        <source>“{path}”是别的版本写成的。</source>
        <translation>&quot;{path}&quot; was written by another version.</translation>
    </message>
    <message>
        <source>改标题</source>
        <translation>changing a title</translation>
    </message>
    <message>
        <source>分出条目</source>
        <translation>splitting off an entry</translation>
    </message>
    <message>
        <source>合并条目</source>
        <translation>merging entries</translation>
    </message>
    <message>
        <source>移动条目</source>
        <translation>moving an entry</translation>
    </message>
    <message>
        <source>改标题级别</source>
        <translation>changing a level</translation>
    </message>
    <message>
        <source>标明行的性质</source>
        <translation>marking lines</translation>
    </message>
    <message>
        <source>改正文字</source>
        <translation>mending text</translation>
    </message>
    <message>
        <source>驳回整理</source>
        <translation>rejecting a finding</translation>
    </message>
    <message>
        <source>标题“{quote}”改为“{value}”。</source>
        <translation>The title &quot;{quote}&quot; was changed to &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>从“{quote}”起另立条目“{value}”。</source>
        <translation>From &quot;{quote}&quot; on, a new entry &quot;{value}&quot; begins.</translation>
    </message>
    <message>
        <source>条目“{quote}”移到{value}。</source>
        <translation>The entry &quot;{quote}&quot; was moved {value}.</translation>
    </message>
    <message>
        <source>“{quote}”改为“{value}”。</source>
        <translation>&quot;{quote}&quot; was changed to &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>驳回“{value}”：“{quote}”。</source>
        <translation>Rejected &quot;{value}&quot;: &quot;{quote}&quot;.</translation>
    </message>
    <message>
        <source>“{quote}”立为条目标题。</source>
        <translation>&quot;{quote}&quot; was made the title of an entry.</translation>
    </message>
    <message>
        <source>条目“{quote}”并入上一条目。</source>
        <translation>The entry &quot;{quote}&quot; was merged with the one before.</translation>
    </message>
    <message>
        <source>删去“{quote}”。</source>
        <translation>&quot;{quote}&quot; was deleted.</translation>
    </message>
    <message>
        <source>“{quote}”定为类目标题。</source>
        <translation>&quot;{quote}&quot; now counts as: chapter title.</translation>
    </message>
    <message>
        <source>“{quote}”定为分目标题。</source>
        <translation>&quot;{quote}&quot; now counts as: section title.</translation>
    </message>
    <message>
        <source>“{quote}”定为子目标题。</source>
        <translation>&quot;{quote}&quot; now counts as: subsection title.</translation>
    </message>
    <message>
        <source>“{quote}”定为条目标题。</source>
        <translation>&quot;{quote}&quot; now counts as: entry title.</translation>
    </message>
    <message>
        <source>“{quote}”定为图片说明。</source>
        <translation>&quot;{quote}&quot; now counts as: caption.</translation>
    </message>
    <message>
        <source>“{quote}”定为书眉。</source>
        <translation>&quot;{quote}&quot; now counts as: running head.</translation>
    </message>
    <message>
        <source>“{quote}”定为正文。</source>
        <translation>&quot;{quote}&quot; now counts as: body text.</translation>
    </message>
    <message>
        <source>“{quote}”之前</source>
        <translation>before &quot;{quote}&quot;</translation>
    </message>
    <message>
        <source>“{quote}”之后</source>
        <translation>after &quot;{quote}&quot;</translation>
    </message>
    <message>
        <source>“{quote}”之下</source>
        <translation>below &quot;{quote}&quot;</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>已不适用的校订</source>
        <translation>Corrections that no longer fit</translation>
    </message>
    <message>
        <source>“{name}”里没有文字，只附有别的文件，请先用 PDF 阅读器取出附件，再打开。</source>
        <translation>&quot;{name}&quot; holds no text, only other files attached to it. Save these with a PDF reader first, then open them.</translation>
    </message>
    <message>
        <source>“{name}”是 ODT、OFD、表格或演示文稿一类的文件，请另存为 .docx 或 PDF 再打开。</source>
        <translation>&quot;{name}&quot; is an ODT, OFD, spreadsheet or presentation; please save it as .docx or PDF.</translation>
    </message>
    <message>
        <source>“{name}”是网页存档（MHT），请用浏览器或 Word 另存为 .html 再打开。</source>
        <translation>&quot;{name}&quot; is a web archive (MHT); please save it as .html from a browser or from Word.</translation>
    </message>
    <message>
        <source>“{name}”是 XML，但不是本程序导出的 TEI，请另存为 .docx 或 .html 再打开。</source>
        <translation>&quot;{name}&quot; is XML, but no TEI exported by this program; please save it as .docx or .html.</translation>
    </message>
    <message>
        <source>“{name}”是 Kindle 电子书，请先用 calibre 转为 EPUB 再打开。</source>
        <translation>&quot;{name}&quot; is a Kindle book; please convert it to EPUB with calibre.</translation>
    </message>
    <message>
        <source>“{name}”里不是 PDF、EPUB 或 DOCX 的内容，可能没有下载完整。若是纯文本，请把扩展名改为 .txt 再打开。</source>
        <translation>What is in &quot;{name}&quot; is no PDF, EPUB or DOCX; perhaps it was not downloaded whole. If it is plain text, rename it to end in .txt, then open it.</translation>
    </message>
    <message>
        <source>“{path}”出错：{error}。</source>
        <translation>Error in &quot;{path}&quot;: {error}.</translation>
    </message>
    <message>
        <source>磁盘已满，“{path}”没有保存。请腾出空间后再试。</source>
        <translation>The disk is full; &quot;{path}&quot; was not saved. Free some space and try again.</translation>
    </message>
    <message>
        <source>“{path}”只能读取，不能写入。请检查文件和文件夹的权限。</source>
        <translation>&quot;{path}&quot; can only be read, not written. Check the permissions of the file and its folder.</translation>
    </message>
    <message>
        <source>“{path}”正被另一个程序占用，请稍后再试。</source>
        <translation>&quot;{path}&quot; is in use by another program; try again later.</translation>
    </message>
    <message>
        <source>“{path}”不是数据库文件，或已损坏；文件保持原样。</source>
        <translation>&quot;{path}&quot; is no database file, or is damaged; the file is left as it is.</translation>
    </message>
    <message>
        <source>打不开“{path}”。请检查它是否存在，所在的文件夹能否写入。</source>
        <translation>&quot;{path}&quot; cannot be opened. Check that it exists and that its folder can be written to.</translation>
    </message>
    <message>
        <source>“{path}”中已有同一条记录，或记录不完整，没有保存。</source>
        <translation>&quot;{path}&quot; already holds this record, or the record is incomplete; it was not saved.</translation>
    </message>
    <message>
        <source>文字中有不成对的代理码，不能存入“{path}”。</source>
        <translation>The text holds an unpaired surrogate and cannot be stored in &quot;{path}&quot;.</translation>
    </message>
    <message>
        <source>“{path}”已损坏，要重新建立。</source>
        <translation>&quot;{path}&quot; is damaged and must be rebuilt.</translation>
    </message>
    <message>
        <source>这一步之后内容又有改动，不能撤销。</source>
        <translation>The content has changed since; this step cannot be undone.</translation>
    </message>
    <message>
        <source>没有可以撤销的改动。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>这一条已不在笔记本中。</source>
        <translation>This is no longer in the notebook.</translation>
    </message>
    <message>
        <source>补回的文字</source>
        <translation>Text put back</translation>
    </message>
    <message>
        <source>读串的分栏</source>
        <translation>Columns read across</translation>
    </message>
    <message>
        <source>按次序读的分栏</source>
        <translation>Columns put in order</translation>
    </message>
    <message>
        <source>读不出的字节</source>
        <translation>Unreadable bytes</translation>
    </message>
    <message>
        <source>字体未说明的字</source>
        <translation>Characters unknown to their font</translation>
    </message>
    <message>
        <source>未能归类的行</source>
        <translation>Unexplained lines</translation>
    </message>
    <message>
        <source>不成对的括号</source>
        <translation>Unpaired brackets</translation>
    </message>
    <message>
        <source>没有正文的条目</source>
        <translation>Entries without text</translation>
    </message>
    <message>
        <source>重复的条目</source>
        <translation>Duplicate entries</translation>
    </message>
    <message>
        <source>过长的条目</source>
        <translation>Overlong entries</translation>
    </message>
    <message>
        <source>异样的条目标题</source>
        <translation>Odd entry titles</translation>
    </message>
    <message>
        <source>不连续的页码</source>
        <translation>Gaps in page numbers</translation>
    </message>
    <message>
        <source>正文中缺的标题</source>
        <translation>Headings missing from the text</translation>
    </message>
    <message>
        <source>与目录、书签不同的标题</source>
        <translation>Headings that differ from contents or bookmarks</translation>
    </message>
    <message>
        <source>目录、书签中缺的标题</source>
        <translation>Titles missing in contents or bookmarks</translation>
    </message>
    <message>
        <source>与目录不同的页码</source>
        <translation>Page numbers that differ from the contents</translation>
    </message>
    <message>
        <source>正文中缺的索引条</source>
        <translation>Index terms missing in the text</translation>
    </message>
    <message>
        <source>自造字</source>
        <translation>Private characters</translation>
    </message>
    <message>
        <source>重印的字符</source>
        <translation>Characters printed twice</translation>
    </message>
    <message>
        <source>并入前表的续表</source>
        <translation>Continued tables joined</translation>
    </message>
    <message>
        <source>未载明的年份</source>
        <translation>Years not stated</translation>
    </message>
    <message>
        <source>拼合的署名</source>
        <translation>Mended signatures</translation>
    </message>
    <message>
        <source>归位的标点</source>
        <translation>Punctuation put back</translation>
    </message>
    <message>
        <source>移出的注</source>
        <translation>Notes moved</translation>
    </message>
    <message>
        <source>移出的图片说明</source>
        <translation>Captions moved out</translation>
    </message>
    <message>
        <source>跨页接合的句子</source>
        <translation>Sentences joined across pages</translation>
    </message>
    <message>
        <source>取自书眉的类目名</source>
        <translation>Chapter titles from running heads</translation>
    </message>
    <message>
        <source>取自目录的类目名</source>
        <translation>Chapter titles from the contents</translation>
    </message>
    <message>
        <source>取自书签的标题</source>
        <translation>Headings from bookmarks</translation>
    </message>
    <message>
        <source>推定的记述年</source>
        <translation>Year covered, inferred</translation>
    </message>
    <message>
        <source>按校订改正的文字</source>
        <translation>Text mended by corrections</translation>
    </message>
    <message>
        <source>文本编码</source>
        <translation>Text encoding</translation>
    </message>
    <message>
        <source>接回句中的数字与字母</source>
        <translation>Digits and letters put back</translation>
    </message>
    <message>
        <source>接回的断行</source>
        <translation>Lines put together again</translation>
    </message>
    <message>
        <source>统一的字形</source>
        <translation>Characters made uniform</translation>
    </message>
    <message>
        <source>移出的字符</source>
        <translation>Characters removed</translation>
    </message>
    <message>
        <source>书眉</source>
        <translation>Running head</translation>
    </message>
    <message>
        <source>侧标</source>
        <translation>Side tabs</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page numbers</translation>
    </message>
    <message>
        <source>条目标记：{value}</source>
        <translation>Mark of entries: {value}</translation>
    </message>
    <message>
        <source>条目标题：{value}</source>
        <translation>Titles of entries: {value}</translation>
    </message>
    <message>
        <source>子目标记：{value}</source>
        <translation>Mark of subsections: {value}</translation>
    </message>
    <message>
        <source>编章节：{value}</source>
        <translation>Numbered divisions: {value}</translation>
    </message>
    <message>
        <source>类目和分目的标题：{value}</source>
        <translation>Titles of chapters and sections: {value}</translation>
    </message>
    <message>
        <source>署名：{value}</source>
        <translation>Signatures: {value}</translation>
    </message>
    <message>
        <source>书眉：{value}</source>
        <translation>Running heads: {value}</translation>
    </message>
    <message>
        <source>页码：{value}</source>
        <translation>Page numbers: {value}</translation>
    </message>
    <message>
        <source>满行宽度：{value} 字</source>
        <translation>Full line: {value} characters</translation>
    </message>
    <message>
        <source>数字单独成行：{value}</source>
        <translation>Digits on lines of their own: {value}</translation>
    </message>
    <message>
        <source>有标记</source>
        <translation>with a mark</translation>
    </message>
    <message>
        <source>无标记，与正文同行</source>
        <translation>without a mark, in the line of their text</translation>
    </message>
    <message>
        <source>无标记，按目录辨认</source>
        <translation>without a mark, told by the contents</translation>
    </message>
    <message>
        <source>无标记，按字号或粗体辨认</source>
        <translation>without a mark, told by size or bold type</translation>
    </message>
    <message>
        <source>无标记，独占一行</source>
        <translation>without a mark, on lines of their own</translation>
    </message>
    <message>
        <source>按字号和位置辨认</source>
        <translation>told by type and place</translation>
    </message>
    <message>
        <source>按目录辨认</source>
        <translation>told by the contents</translation>
    </message>
    <message>
        <source>独占一行的短行</source>
        <translation>short lines of their own</translation>
    </message>
    <message>
        <source>单独成行</source>
        <translation>on lines of their own</translation>
    </message>
    <message>
        <source>接在段末</source>
        <translation>behind the last paragraph</translation>
    </message>
    <message>
        <source>单独成行，或接在段末</source>
        <translation>on lines of their own, or behind the last paragraph</translation>
    </message>
    <message>
        <source>年鉴名</source>
        <translation>the yearbook&apos;s name</translation>
    </message>
    <message>
        <source>类目名</source>
        <translation>the chapter&apos;s name</translation>
    </message>
    <message>
        <source>年鉴名和类目名</source>
        <translation>the yearbook&apos;s and the chapter&apos;s names</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>存下的整理结果已损坏。</source>
        <translation>The stored reconstruction is damaged.</translation>
    </message>
    <message>
        <source>第 {line} 行附近的标记或属性值不合年鉴文件的格式，文件未打开。</source>
        <translation>Near line {line}, an element or attribute value does not fit the format of volume files; the file was not opened.</translation>
    </message>
    <message>
        <source>文件带有文档类型声明（DOCTYPE），年鉴文件没有这种声明，因此未打开。</source>
        <translation>The file has a document type declaration (DOCTYPE), which volume files do not have; it was not opened.</translation>
    </message>
    <message>
        <source>年鉴文件中有一个无法理解的值（{error}）。</source>
        <translation>The volume file has a value that cannot be understood ({error}).</translation>
    </message>
    <message>
        <source>这不是完整的 XML 文件：第 {line} 行读不下去了。</source>
        <translation>This is not a complete XML file: it breaks off at line {line}.</translation>
    </message>
    <message>
        <source>第 {line} 行有不认识的标记“{name}”，文件未打开。</source>
        <translation>Line {line} has an unknown element &quot;{name}&quot;; the file was not opened.</translation>
    </message>
    <message>
        <source>第 {line} 行有不认识的属性“{name}”，文件未打开。</source>
        <translation>Line {line} has an unknown attribute &quot;{name}&quot;; the file was not opened.</translation>
    </message>
    <message>
        <source>第 {line} 行的文字没有注明它在原文中的位置。</source>
        <translation>The text at line {line} does not say where it stands in the source.</translation>
    </message>
    <message>
        <source>第 {line} 行的分页指向一个不存在的页面“{page}”。</source>
        <translation>The page break at line {line} names a page &quot;{page}&quot; that does not exist.</translation>
    </message>
</context>
<context>
    <name>ShelfActions</name>
    <message>
        <source>没有收入的文件…</source>
        <translation>Files not added…</translation>
    </message>
    <message>
        <source>还没有读过哪一卷。</source>
        <translation>No volume has been read yet.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>年鉴信息…</source>
        <translation>About the volume…</translation>
    </message>
    <message>
        <source>标签改名</source>
        <translation>Rename tag</translation>
    </message>
    <message>
        <source>放回书库</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>在所选的年鉴中查找…</source>
        <translation>Find in the selected volumes…</translation>
    </message>
    <message>
        <source>找同一本书的另一版本…</source>
        <translation>Find another version of this book…</translation>
    </message>
    <message>
        <source>移入回收站</source>
        <translation>Put into the bin</translation>
    </message>
    <message>
        <source>添加文件夹</source>
        <translation>Add folder</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>Add files</translation>
    </message>
    <message numerus="yes">
        <source>收入 %Ln 卷</source>
        <translation>
            <numerusform>%Ln volume added</numerusform>
            <numerusform>%Ln volumes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷书库里已有</source>
        <translation>
            <numerusform>%Ln volume was in the library already</numerusform>
            <numerusform>%Ln volumes were in the library already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个文件不是年鉴的格式</source>
        <translation>
            <numerusform>%Ln file is not in a format for yearbooks</numerusform>
            <numerusform>%Ln files are not in a format for yearbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个没有处理</source>
        <translation>
            <numerusform>%Ln file not processed</numerusform>
            <numerusform>%Ln files not processed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个文件没有收入</source>
        <translation>
            <numerusform>%Ln file was not added</numerusform>
            <numerusform>%Ln files were not added</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>ShelfChanges</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>已移入回收站：%Ln 卷。批注都还在。</source>
        <translation>
            <numerusform>%Ln volume was put into the bin. Its annotations are kept.</numerusform>
            <numerusform>%Ln volumes were put into the bin. Their annotations are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已放回书库：%Ln 卷。</source>
        <translation>
            <numerusform>%Ln volume was put back in the library.</numerusform>
            <numerusform>%Ln volumes were put back in the library.</numerusform>
        </translation>
    </message>
    <message>
        <source>清空回收站</source>
        <translation>Empty bin</translation>
    </message>
    <message numerus="yes">
        <source>把回收站里的 %Ln 卷从电脑上删去？</source>
        <translation>
            <numerusform>Remove the %Ln volume in the bin from this computer?</numerusform>
            <numerusform>Remove the %Ln volumes in the bin from this computer?</numerusform>
        </translation>
    </message>
    <message>
        <source>不能撤销。您自己的文件和笔记本里的批注都不动；以后再收入同一文件，批注还在。</source>
        <translation>This cannot be undone. Your own files and the notes in the notebook stay as they are; when the same file is added again, its notes are there.</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>已删去 %Ln 卷。</source>
        <translation>
            <numerusform>%Ln volume was removed.</numerusform>
            <numerusform>%Ln volumes were removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>先打开一卷，或在书库里选中一卷。</source>
        <translation>Open a volume first, or select one in the library.</translation>
    </message>
    <message numerus="yes">
        <source>已修改年鉴信息：%Ln 卷。</source>
        <translation>
            <numerusform>Details of %Ln volume changed.</numerusform>
            <numerusform>Details of %Ln volumes changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>标签“{tag}”改成了“{name}”。</source>
        <translation>The tag &quot;{tag}&quot; is now called &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>已撤销对年鉴信息的修改。</source>
        <translation>The change of details was undone.</translation>
    </message>
</context>
<context>
    <name>ShelfDesk</name>
    <message>
        <source>还在收入年鉴；再退出一次，没有处理的文件就不收入了。</source>
        <translation>Yearbooks are still being added. Quit once more to leave out the files not yet processed.</translation>
    </message>
    <message>
        <source>转到标题</source>
        <translation>Go to title</translation>
    </message>
    <message>
        <source>检索的索引坏了，正在重建；这期间可以照常阅读。</source>
        <translation>The search index is damaged and is being made anew; you can read on meanwhile.</translation>
    </message>
</context>
<context>
    <name>ShelfHitTree</name>
    <message>
        <source>各卷各节中的结果</source>
        <translation>Hits in each section of each volume</translation>
    </message>
</context>
<context>
    <name>ShelfHits</name>
    <message>
        <source>批注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmark</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>地区未填</source>
        <translation>No place given</translation>
    </message>
    <message>
        <source>年份不详</source>
        <translation>Year unknown</translation>
    </message>
</context>
<context>
    <name>ShelfQuestion</name>
    <message>
        <source>在整个书库中查找</source>
        <translation>Find in the whole library</translation>
    </message>
    <message>
        <source>在书库中查找的词语</source>
        <translation>Text to find in the library</translation>
    </message>
    <message>
        <source>检索式</source>
        <translation>Searches</translation>
    </message>
    <message>
        <source>保存的检索和最近的检索</source>
        <translation>Saved and recent searches</translation>
    </message>
    <message>
        <source>用法</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>怎样查找</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>不分简繁</source>
        <translation>Any variant</translation>
    </message>
    <message>
        <source>简体、繁体、异体都算</source>
        <translation>Simplified, traditional and variant characters count as one</translation>
    </message>
    <message>
        <source>不分全半角</source>
        <translation>Any width</translation>
    </message>
    <message>
        <source>全角、半角都算</source>
        <translation>Full-width and half-width characters count as one</translation>
    </message>
    <message>
        <source>不分大小写</source>
        <translation>Any case</translation>
    </message>
    <message>
        <source>大写、小写都算</source>
        <translation>Upper and lower case count as one</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>整个书库</source>
        <translation>The whole library</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>按书的顺序</source>
        <translation>In book order</translation>
    </message>
    <message>
        <source>按年份</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>标题在前</source>
        <translation>Titles first</translation>
    </message>
    <message numerus="yes">
        <source>书库中选中的 %Ln 卷</source>
        <translation>
            <numerusform>%Ln volume selected in the library</numerusform>
            <numerusform>%Ln volumes selected in the library</numerusform>
        </translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
    <message>
        <source>只看 {narrowed} ✕</source>
        <translation>Only {narrowed} ✕</translation>
    </message>
    <message>
        <source>要找的是“{query}”吗？</source>
        <translation>Did you mean &quot;{query}&quot;?</translation>
    </message>
    <message>
        <source>{told}（从“{rest}”起）</source>
        <translation>{told} (at: {rest})</translation>
    </message>
</context>
<context>
    <name>ShelfResult</name>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
    <message>
        <source>类目开头</source>
        <translation>Opening of the chapter</translation>
    </message>
    <message>
        <source>标题在前</source>
        <translation>Titles first</translation>
    </message>
    <message>
        <source>批注和书签</source>
        <translation>Notes and bookmarks</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>Unknown</translation>
    </message>
</context>
<context>
    <name>ShelfSearchPage</name>
    <message>
        <source>查找结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>各年的处数</source>
        <translation>Hits by year</translation>
    </message>
    <message>
        <source>各类目的处数</source>
        <translation>Hits by chapter</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>各年</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>各类目</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>语境</source>
        <translation>Concordance</translation>
    </message>
    <message numerus="yes">
        <source>最先的 %Ln 处</source>
        <translation>
            <numerusform>First %Ln hit</numerusform>
            <numerusform>First %Ln hits</numerusform>
        </translation>
    </message>
    <message>
        <source>正在点数…</source>
        <translation>Counting…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷</source>
        <translation>
            <numerusform>%Ln volume</numerusform>
            <numerusform>%Ln volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits}，在 {volumes}</source>
        <translation>{hits} in {volumes}</translation>
    </message>
    <message>
        <source>书库中没有选中任何一卷</source>
        <translation>No volume is selected in the library</translation>
    </message>
    <message>
        <source>所看的范围里没有找到，书库的其余部分没有查</source>
        <translation>Nothing found where you look; the rest of the library was not searched</translation>
    </message>
    <message>
        <source>书库中没有找到</source>
        <translation>Nothing found in the library</translation>
    </message>
    <message numerus="yes">
        <source>只在批注和书签里找到 %Ln 处</source>
        <translation>
            <numerusform>Found only in notes and bookmarks: %Ln hit</numerusform>
            <numerusform>Found only in notes and bookmarks: %Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>批注和书签 %Ln 处</source>
        <translation>
            <numerusform>%Ln hit in notes and bookmarks</numerusform>
            <numerusform>%Ln hits in notes and bookmarks</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}；{more}</source>
        <translation>{told}; {more}</translation>
    </message>
    <message>
        <source>中文引号也是要找的字，一字不差地找请用半角引号</source>
        <translation>Chinese quotation marks are characters to find; for an exact search use &quot;…&quot;</translation>
    </message>
    <message>
        <source>{told}（索引正在补齐，还会有变）</source>
        <translation>{told} (the index is still being completed)</translation>
    </message>
</context>
<context>
    <name>ShelfTable</name>
    <message>
        <source>书库</source>
        <translation>Library</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>筛选：题名、地区、年份、标签</source>
        <translation>Filter: title, place, year, tag</translation>
    </message>
    <message>
        <source>筛选书库</source>
        <translation>Filter the library</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>不分组</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>按地区分组</source>
        <translation>By place</translation>
    </message>
    <message>
        <source>按年份分组</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>添加文件…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>添加文件夹…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>放回书库</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>清空回收站…</source>
        <translation>Empty bin…</translation>
    </message>
    <message numerus="yes">
        <source>回收站（%Ln）</source>
        <translation>
            <numerusform>Bin (%Ln)</numerusform>
            <numerusform>Bin (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>回到书库</source>
        <translation>Back to the library</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷</source>
        <translation>
            <numerusform>%Ln volume</numerusform>
            <numerusform>%Ln volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message>
        <source>没有符合筛选的年鉴。</source>
        <translation>No yearbook fits the filter.</translation>
    </message>
    <message>
        <source>回收站是空的。</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <source>正在收入年鉴，收好的陆续列在这里。</source>
        <translation>Yearbooks are being added; each is listed here once it is in.</translation>
    </message>
    <message>
        <source>书库还是空的。添加文件或文件夹，也可以把它们拖到这里。</source>
        <translation>The library is still empty. Add files or folders, or drop them here.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>正文和列表</source>
        <translation>Text and lists</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>List of shortcuts</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>上一处原文</source>
        <translation>Previous place in the source</translation>
    </message>
    <message>
        <source>下一处原文</source>
        <translation>Next place in the source</translation>
    </message>
    <message>
        <source>原始文本</source>
        <translation>Source text</translation>
    </message>
    <message>
        <source>选中一条记录，这里显示它在来源中的原样。</source>
        <translation>Select a finding to see here how the source has it.</translation>
    </message>
    <message>
        <source>原始文本 第 {line} 行（{stop}/{stops} 处）</source>
        <translation>Source text, line {line} ({stop} of {stops})</translation>
    </message>
    <message>
        <source>原始文本 第 {line} 行</source>
        <translation>Source text, line {line}</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>{name}（{key}）</source>
        <translation>{name} ({key})</translation>
    </message>
</context>
<context>
    <name>TagChoice</name>
    <message>
        <source>按标签筛选批注</source>
        <translation>Filter annotations by tag</translation>
    </message>
    <message>
        <source>全部标签</source>
        <translation>All tags</translation>
    </message>
</context>
<context>
    <name>TitleHitModel</name>
    <message>
        <source>类目</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>分目</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>子目</source>
        <translation>Subsection</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>同一本书的另一版本</source>
        <translation>Another version of a book</translation>
    </message>
    <message>
        <source>随来的批注</source>
        <translation>Notes that come along</translation>
    </message>
    <message>
        <source>用新的取代</source>
        <translation>Replace with the new one</translation>
    </message>
    <message>
        <source>两卷都留</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>不要新的</source>
        <translation>Drop the new one</translation>
    </message>
    <message>
        <source>新收入的“{new}”与书库里的“{old}”是同一本书的两次提取。</source>
        <translation>&quot;{new}&quot;, which was added, and &quot;{old}&quot; in the library are two extractions of the same book.</translation>
    </message>
    <message>
        <source>正在看批注能否随来…</source>
        <translation>Looking which notes can come along…</translation>
    </message>
    <message numerus="yes">
        <source>其余 %Ln 本也这样办</source>
        <translation>
            <numerusform>Do the same with the other %Ln book</numerusform>
            <numerusform>Do the same with the other %Ln books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条随来</source>
        <translation>
            <numerusform>%Ln comes along</numerusform>
            <numerusform>%Ln come along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个书签：{told}。</source>
        <translation>
            <numerusform>%Ln bookmark: {told}.</numerusform>
            <numerusform>%Ln bookmarks: {told}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条要核对位置</source>
        <translation>
            <numerusform>the place of %Ln is in doubt</numerusform>
            <numerusform>the places of %Ln are in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条在新的一卷中没有找到</source>
        <translation>
            <numerusform>%Ln was not found in the new volume</numerusform>
            <numerusform>%Ln were not found in the new volume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注：{told}。</source>
        <translation>
            <numerusform>%Ln note: {told}.</numerusform>
            <numerusform>%Ln notes: {told}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个随来</source>
        <translation>
            <numerusform>%Ln comes along</numerusform>
            <numerusform>%Ln come along</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>被取代的一卷移入回收站，可以放回；没有随来的批注和书签留在原处，批注的位置打开新的一卷可以核对。</source>
        <translation>The volume that is replaced goes into the bin and can be put back; notes and bookmarks that do not come along stay with it, and the places of notes can be reviewed when the new volume is opened.</translation>
    </message>
    <message>
        <source>原有的一卷没有批注、书签和校订。</source>
        <translation>The old volume has no notes, bookmarks or corrections.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个在新的一卷中没有找到条目</source>
        <translation>
            <numerusform>entry of %Ln not found in the new volume</numerusform>
            <numerusform>entries of %Ln not found in the new volume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条在新的一卷中不适用，仍会列出</source>
        <translation>
            <numerusform>%Ln does not fit the new volume and is listed there</numerusform>
            <numerusform>%Ln do not fit the new volume and are listed there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条校订：{told}。</source>
        <translation>
            <numerusform>%Ln correction: {told}.</numerusform>
            <numerusform>%Ln corrections: {told}.</numerusform>
        </translation>
    </message>
    <message>
        <source>新收入的</source>
        <translation>New</translation>
    </message>
    <message>
        <source>原有的</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>Covers</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>核对新版本…</source>
        <translation>Check new versions…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷与书库里的书是同一本，可以作为新版本取代原有的。</source>
        <translation>
            <numerusform>%Ln volume is of a book that is in the library already; it can take its place as a new version.</numerusform>
            <numerusform>%Ln volumes are of books that are in the library already; they can take their places as new versions.</numerusform>
        </translation>
    </message>
    <message>
        <source>书库里没有这本书的另一版本。</source>
        <translation>The library has no other version of this book.</translation>
    </message>
</context>
<context>
    <name>VolumeForm</name>
    <message>
        <source>年鉴信息</source>
        <translation>About the volume</translation>
    </message>
    <message>
        <source>题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>Covers</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>各卷不同；填写的加到每一卷</source>
        <translation>Several values; what is typed is added to each</translation>
    </message>
    <message>
        <source>以顿号或逗号分开</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>卷年是书名上的年份，记述年是书中所记的年份，两者互不推算。</source>
        <translation>The edition is the year in the title, the year covered is the one the book tells of; neither is worked out from the other.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>各卷不同</source>
        <translation>Several values</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>年鉴阅读器</source>
        <translation>Yearbook Reader</translation>
    </message>
    <message>
        <source>打开年鉴的 PDF、电子书、Word 文档或文本，还原成一本可读、可查、可批注的书。</source>
        <translation>Open the PDF, e-book, Word document or text of a yearbook, and get back a book to read, search and annotate.</translation>
    </message>
    <message>
        <source>添加文件夹…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>也可以把文件和文件夹拖到这里</source>
        <translation>or drop files and folders here</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open file…</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>最近的年鉴</source>
        <translation>Recent yearbooks</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>校订(&amp;C)</source>
        <translation>&amp;Correct</translation>
    </message>
    <message>
        <source>工具(&amp;T)</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>把所在行标为</source>
        <translation>Mark the lines here as</translation>
    </message>
    <message>
        <source>标注(&amp;M)</source>
        <translation>&amp;Mark</translation>
    </message>
    <message>
        <source>标亮的颜色</source>
        <translation>Highlight color</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>{volume} — 年鉴阅读器</source>
        <translation>{volume} — Yearbook Reader</translation>
    </message>
</context>
<context>
    <name>Workroom</name>
    <message>
        <source>已删除一处标注。</source>
        <translation>Annotation deleted.</translation>
    </message>
    <message>
        <source>已取下一个书签。</source>
        <translation>Bookmark removed.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开年鉴（PDF、EPUB、Word、网页或文本），收入书库</source>
        <translation>Open a yearbook (PDF, EPUB, Word, web page or text) and keep it in the library</translation>
    </message>
    <message>
        <source>添加文件夹…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>把文件夹里的年鉴都收入书库</source>
        <translation>Add all yearbooks of a folder to the library</translation>
    </message>
    <message>
        <source>书库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>看书库里的所有年鉴</source>
        <translation>Show all yearbooks of the library</translation>
    </message>
    <message>
        <source>年鉴信息…</source>
        <translation>About the volume…</translation>
    </message>
    <message>
        <source>填写题名、地区、卷年、记述年和标签</source>
        <translation>Enter title, place, year of edition, year covered and tags</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>看移出书库的年鉴，放回或删去</source>
        <translation>See the yearbooks in the bin, put them back or remove them for good</translation>
    </message>
    <message>
        <source>笔记本</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>看所有年鉴中的批注</source>
        <translation>Show the annotations of all yearbooks</translation>
    </message>
    <message>
        <source>备份…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>看笔记本的备份，立即备份，或恢复到其中一份</source>
        <translation>See the notebook&apos;s backups, make one now, or go back to one</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>预览并打印本分目，或其中选中的部分</source>
        <translation>Preview and print this section, or what is selected of it</translation>
    </message>
    <message>
        <source>继续上次的阅读</source>
        <translation>Continue reading</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制并注明出处</source>
        <translation>Copy with source</translation>
    </message>
    <message>
        <source>复制参考文献</source>
        <translation>Copy reference</translation>
    </message>
    <message>
        <source>按 GB/T 7714 复制本条目的参考文献著录</source>
        <translation>Copy a reference to this entry after GB/T 7714</translation>
    </message>
    <message>
        <source>复制本条目的链接</source>
        <translation>Copy link to entry</translation>
    </message>
    <message>
        <source>复制能打开本条目的链接</source>
        <translation>Copy a link that opens this entry</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>查找…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>在本卷中查找</source>
        <translation>Find in this volume</translation>
    </message>
    <message>
        <source>在书库中查找…</source>
        <translation>Find in the library…</translation>
    </message>
    <message>
        <source>在书库的所有年鉴中查找</source>
        <translation>Find in all yearbooks of the library</translation>
    </message>
    <message>
        <source>查找下一处</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>查找上一处</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>偏好设置…</source>
        <translation>Preferences…</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>原大</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>切换深浅</source>
        <translation>Switch light and dark</translation>
    </message>
    <message>
        <source>在浅色与深色之间切换</source>
        <translation>Switch between light and dark</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>回到跳转之前的地方</source>
        <translation>Back to the place before the jump</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>上一条目</source>
        <translation>Previous entry</translation>
    </message>
    <message>
        <source>下一条目</source>
        <translation>Next entry</translation>
    </message>
    <message>
        <source>上一分目</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>下一分目</source>
        <translation>Next section</translation>
    </message>
    <message>
        <source>历年的同名条目</source>
        <translation>This entry in other years</translation>
    </message>
    <message>
        <source>在书库中找各年与本条目同名的条目，按年份排列</source>
        <translation>Find the entries of this title in all years of the library, sorted by year</translation>
    </message>
    <message>
        <source>转到标题…</source>
        <translation>Go to title…</translation>
    </message>
    <message>
        <source>按标题打开书库中的任一条目、分目或类目，可用拼音</source>
        <translation>Open any entry, section or chapter of the library by its title; pinyin will do</translation>
    </message>
    <message>
        <source>筛选目录…</source>
        <translation>Filter contents…</translation>
    </message>
    <message>
        <source>筛选目录中的标题，可用拼音</source>
        <translation>Filter the titles of the contents; pinyin works too</translation>
    </message>
    <message>
        <source>回到正文</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>粉色</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>紫色</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>标亮</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>用最近的颜色标亮选中的文字</source>
        <translation>Highlight the selected text in the last color used</translation>
    </message>
    <message>
        <source>划线</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>用最近的颜色在选中的文字下划线</source>
        <translation>Underline the selected text in the last color</translation>
    </message>
    <message>
        <source>待核 / 已核</source>
        <translation>To check / checked</translation>
    </message>
    <message>
        <source>把此处标为待核，再按标为已核，第三次去掉</source>
        <translation>Mark this as to be checked; again as checked; a third time removes it</translation>
    </message>
    <message>
        <source>批注…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>给选中的文字写批注</source>
        <translation>Write a note on the selected text</translation>
    </message>
    <message>
        <source>删除此处的标注</source>
        <translation>Delete annotation here</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>给当前条目加上或取下书签</source>
        <translation>Add a bookmark to the current entry, or remove it</translation>
    </message>
    <message>
        <source>回复批注</source>
        <translation>Reply to annotation</translation>
    </message>
    <message>
        <source>在同一处文字上回复所选的批注</source>
        <translation>Reply to the selected annotation, on the same words</translation>
    </message>
    <message>
        <source>导出批注…</source>
        <translation>Export annotations…</translation>
    </message>
    <message>
        <source>把批注写成 Markdown、Word、表格等文件</source>
        <translation>Write annotations as Markdown, Word, a table and more</translation>
    </message>
    <message>
        <source>导入批注…</source>
        <translation>Import annotations…</translation>
    </message>
    <message>
        <source>导入批注文件或同事发来的批注包</source>
        <translation>Import a file of annotations or a colleague&apos;s review package</translation>
    </message>
    <message>
        <source>制作批注包…</source>
        <translation>Create review package…</translation>
    </message>
    <message>
        <source>把批注制成一个文件，交给同事审阅</source>
        <translation>Put annotations into one file for a colleague to review</translation>
    </message>
    <message>
        <source>核对标注位置…</source>
        <translation>Review places of annotations…</translation>
    </message>
    <message>
        <source>看标注是否还在原来的文字上，找不到的由您来定</source>
        <translation>See whether annotations still stand on their words, and decide on those that were not found</translation>
    </message>
    <message>
        <source>改标题…</source>
        <translation>Change title…</translation>
    </message>
    <message>
        <source>改所在条目或目录中所选标题的文字</source>
        <translation>Change the title of the entry here, or of the one chosen in the contents</translation>
    </message>
    <message>
        <source>从选中处分出条目…</source>
        <translation>Split off entry from selection…</translation>
    </message>
    <message>
        <source>与上一条目合并</source>
        <translation>Merge with previous entry</translation>
    </message>
    <message>
        <source>移动条目…</source>
        <translation>Move entry…</translation>
    </message>
    <message>
        <source>标题升一级</source>
        <translation>Raise title by a level</translation>
    </message>
    <message>
        <source>标题降一级</source>
        <translation>Lower title by a level</translation>
    </message>
    <message>
        <source>改正文字…</source>
        <translation>Mend text…</translation>
    </message>
    <message>
        <source>改正选中的文字；原文件不动</source>
        <translation>Mend the selected text; the file stays as it is</translation>
    </message>
    <message>
        <source>类目标题</source>
        <translation>Chapter title</translation>
    </message>
    <message>
        <source>分目标题</source>
        <translation>Section title</translation>
    </message>
    <message>
        <source>子目标题</source>
        <translation>Subsection title</translation>
    </message>
    <message>
        <source>条目标题</source>
        <translation>Entry title</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>书眉</source>
        <translation>Running head</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Body text</translation>
    </message>
    <message>
        <source>驳回所选的记录</source>
        <translation>Reject the chosen finding</translation>
    </message>
    <message>
        <source>撤回整理时所作的这一处改动</source>
        <translation>Take back what this finding changed</translation>
    </message>
    <message>
        <source>撤销所选的校订</source>
        <translation>Undo the chosen correction</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>把本分目的数字和表格列成表，画成图，看历年变化</source>
        <translation>List and chart the figures and tables of this section, and follow them through the years</translation>
    </message>
    <message>
        <source>查看原文</source>
        <translation>Show source</translation>
    </message>
    <message>
        <source>打开整理记录，对照原文的行</source>
        <translation>Open the findings and compare with the lines of the source</translation>
    </message>
    <message>
        <source>导出整理记录…</source>
        <translation>Export findings…</translation>
    </message>
    <message>
        <source>把整理记录存成 CSV 或 Markdown 表格</source>
        <translation>Save the findings as a CSV or Markdown table</translation>
    </message>
    <message>
        <source>使用说明</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>关于年鉴阅读器</source>
        <translation>About Yearbook Reader</translation>
    </message>
    <message>
        <source>往下翻一屏，到末尾接下一分目</source>
        <translation>A screen down; at the end, to the next section</translation>
    </message>
    <message>
        <source>往上翻一屏，到开头接上一分目</source>
        <translation>A screen up; at the head, to the section before</translation>
    </message>
    <message>
        <source>在页上移动光标；再按住 Shift 选字，按 Esc 收起光标</source>
        <translation>Move the caret on the page; with Shift held, select; Esc puts it away</translation>
    </message>
    <message>
        <source>删除列表中所选的，或驳回所选的记录</source>
        <translation>Delete what is chosen in a list, or reject the chosen finding</translation>
    </message>
    <message>
        <source>打开所选之处的菜单</source>
        <translation>Open the menu of what is selected</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>EPUB 电子书</source>
        <translation>EPUB e-book</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Markdown 文本</source>
        <translation>Markdown text</translation>
    </message>
    <message>
        <source>纯文本</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>TEI XML</source>
        <translation>TEI XML</translation>
    </message>
    <message>
        <source>JSON 数据</source>
        <translation>JSON data</translation>
    </message>
    <message>
        <source>全卷数字的表格</source>
        <translation>All figures as a table</translation>
    </message>
    <message>
        <source>年鉴 (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;所有文件 (*)</source>
        <translation>Yearbooks (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;All files (*)</translation>
    </message>
    <message>
        <source>{tip}（{key}）</source>
        <translation>{tip} ({key})</translation>
    </message>
</context>
<context>
    <name>clearing</name>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>条目</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>名目</source>
        <translation>What</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>增减</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>年鉴</source>
        <translation>Yearbook</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>Year covered</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>“{name}”没有写成：文件夹“{folder}”不存在。</source>
        <translation>&quot;{name}&quot; could not be written: there is no folder &quot;{folder}&quot;.</translation>
    </message>
    <message>
        <source>“{name}”没有写成：{reason}。</source>
        <translation>&quot;{name}&quot; could not be written: {reason}.</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>原版页面</source>
        <translation>Printed page</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message>
        <source>题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>Covers</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>上次阅读</source>
        <translation>Last read</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>{year} 年卷，记述年不详</source>
        <translation>Edition {year}, year covered unknown</translation>
    </message>
</context>
<context>
    <name>tag_line</name>
    <message>
        <source>标签改名</source>
        <translation>Rename tag</translation>
    </message>
    <message>
        <source>凡有标签“{tag}”的都改为</source>
        <translation>New name of the tag &quot;{tag}&quot;, wherever it is used:</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>跟随系统</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>米黄</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>已撤销：{deed}</source>
        <translation>Undone: {deed}</translation>
    </message>
    <message>
        <source>已重做：{deed}</source>
        <translation>Redone: {deed}</translation>
    </message>
    <message>
        <source>{deed}。</source>
        <translation>{deed}.</translation>
    </message>
</context>
<context>
    <name>volumes</name>
    <message>
        <source>{name}（记 {year} 年）</source>
        <translation>{name} (covers {year})</translation>
    </message>
</context>
</TS>
