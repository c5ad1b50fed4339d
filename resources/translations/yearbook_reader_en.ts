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
        <source>写下批注</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>批注内容</source>
        <translation>Note</translation>
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
    <name>AnnotationPanel</name>
    <message>
        <source>筛选批注</source>
        <translation>Filter annotations</translation>
    </message>
    <message>
        <source>按文字筛选批注</source>
        <translation>Filter annotations by text</translation>
    </message>
    <message>
        <source>按标签筛选批注</source>
        <translation>Filter annotations by tag</translation>
    </message>
    <message>
        <source>只看{color}</source>
        <translation>Show only: {color}</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>全部标签</source>
        <translation>All tags</translation>
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
    <name>BookmarkModel</name>
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
        <source>本卷概况</source>
        <translation>About this volume</translation>
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
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>正在校订…</source>
        <translation>Correcting…</translation>
    </message>
</context>
<context>
    <name>CorrectionActions</name>
    <message>
        <source>校订</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>把所在行标为</source>
        <translation>Mark the lines here as</translation>
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
        <source>只有条目可以移动；分目可以升级或降级。</source>
        <translation>Only entries can be moved; sections can be raised or lowered.</translation>
    </message>
    <message>
        <source>这个标题已在最高或最低的一级。</source>
        <translation>This title is at the highest or lowest level already.</translation>
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
        <source>新条目的标题（与选中的文字相同，则选中的文字就是标题）：</source>
        <translation>Title of the new entry (where it equals the selected text, that text becomes the title):</translation>
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
        <translation>Undo correction</translation>
    </message>
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
    <name>Corrections</name>
    <message>
        <source>改标题</source>
        <translation>Change of title</translation>
    </message>
    <message>
        <source>分出条目</source>
        <translation>Entry split off</translation>
    </message>
    <message>
        <source>合并条目</source>
        <translation>Entries merged</translation>
    </message>
    <message>
        <source>移动条目</source>
        <translation>Entry moved</translation>
    </message>
    <message>
        <source>改标题级别</source>
        <translation>Change of level</translation>
    </message>
    <message>
        <source>标明行的性质</source>
        <translation>Role of a line</translation>
    </message>
    <message>
        <source>改正文字</source>
        <translation>Mended text</translation>
    </message>
    <message>
        <source>驳回发现</source>
        <translation>Finding rejected</translation>
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
        <source>标题“{0}”改为“{1}”。</source>
        <translation>The title "{0}" was changed to "{1}".</translation>
    </message>
    <message>
        <source>从“{0}”起另立条目“{1}”。</source>
        <translation>From "{0}" on, a new entry "{1}" begins.</translation>
    </message>
    <message>
        <source>条目“{0}”移到{1}。</source>
        <translation>The entry "{0}" was moved {1}.</translation>
    </message>
    <message>
        <source>“{0}”定为{1}。</source>
        <translation>"{0}" was made a {1}.</translation>
    </message>
    <message>
        <source>“{0}”改为“{1}”。</source>
        <translation>"{0}" was changed to "{1}".</translation>
    </message>
    <message>
        <source>驳回“{1}”：“{0}”。</source>
        <translation>Rejected "{1}": "{0}".</translation>
    </message>
    <message>
        <source>“{0}”立为条目标题。</source>
        <translation>"{0}" was made the title of an entry.</translation>
    </message>
    <message>
        <source>条目“{0}”并入上一条目。</source>
        <translation>The entry "{0}" was merged with the one before.</translation>
    </message>
    <message>
        <source>删去“{0}”。</source>
        <translation>"{0}" was deleted.</translation>
    </message>
    <message>
        <source>“{0}”之前</source>
        <translation>before "{0}"</translation>
    </message>
    <message>
        <source>“{0}”之后</source>
        <translation>after "{0}"</translation>
    </message>
    <message>
        <source>“{0}”之下</source>
        <translation>below "{0}"</translation>
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
        <source>%Ln 个部首或兼容字形已换为通行字。</source>
        <translation>
            <numerusform>%Ln radical or compatibility form was replaced with the ordinary character.</numerusform>
            <numerusform>%Ln radicals or compatibility forms were replaced with the ordinary characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个为加粗而重印的字符只保留一个。</source>
        <translation><numerusform>Of %Ln character printed twice for bold type, one is kept.</numerusform><numerusform>Of %Ln characters printed twice for bold type, one each is kept.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个自造字没有通用编码，请对照原书。</source>
        <translation><numerusform>%Ln private character has no code in common use; compare it with the printed book.</numerusform><numerusform>%Ln private characters have no code in common use; compare them with the printed book.</numerusform></translation>
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
        <source>书库还是空的</source>
        <translation>The library is still empty</translation>
    </message>
    <message>
        <source>打开年鉴</source>
        <translation>Open yearbook</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
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
        <source>文本编码（{name}）</source>
        <translation>Text encoding ({name})</translation>
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
    <name>FindingModel</name>
    <message>
        <source>已不适用的校订</source>
        <translation>Corrections that no longer fit</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>{sure} · 全卷</source>
        <translation>{sure} · whole volume</translation>
    </message>
    <message>
        <source>{sure} · 第 {line} 行</source>
        <translation>{sure} · line {line}</translation>
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
        <source>“{1}”之下有两个条目都叫“{0}”。</source>
        <translation>Two entries under "{1}" are titled "{0}".</translation>
    </message>
    <message>
        <source>条目标题“{0:.30}…”长 {1} 字，可能混入了正文。</source>
        <translation>The entry title "{0:.30}…" has {1} characters; it may contain body text.</translation>
    </message>
    <message>
        <source>页码 {0} 之后又是 {1}，可能重页、错页或误认。</source>
        <translation>Page number {1} comes after {0}; a page may be repeated, misplaced or misread.</translation>
    </message>
    <message>
        <source>“{0}”未能归类，已作正文保留。</source>
        <translation>"{0}" could not be explained and was kept as body text.</translation>
    </message>
    <message>
        <source>{0} 个条目中有 {1} 个残缺：来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。</source>
        <translation>Of {0} entries, {1} are broken: very likely two columns were read across each other, and the order of the text cannot be trusted. Please open the PDF itself instead.</translation>
    </message>
    <message>
        <source>条目“{0}”中的“{1}”没有与它成对的另一半：“{2}…”。</source>
        <translation>"{1}" in the entry "{0}" has no counterpart: "{2}…".</translation>
    </message>
    <message>
        <source>条目“{0}”只有标题，没有正文。</source>
        <translation>The entry "{0}" has a title but no text.</translation>
    </message>
    <message>
        <source>条目“{0}”前面已有一条，标题和正文都相同。</source>
        <translation>The entry "{0}" occurs before with the same title and text.</translation>
    </message>
    <message>
        <source>条目“{0}”长 {1} 字，一般条目约 {2} 字，其中可能有未认出的标题。</source>
        <translation>The entry "{0}" has {1} characters, most have about {2}; it may hold titles that were not recognised.</translation>
    </message>
    <message>
        <source>条目标题“{0}”以“{1}”结尾，可能不完整或不是标题。</source>
        <translation>The entry title "{0}" ends with "{1}"; it may be incomplete or no title at all.</translation>
    </message>
    <message>
        <source>页码从 {0} 跳到 {1}，中间可能缺页。</source>
        <translation>Page numbers jump from {0} to {1}; pages may be missing.</translation>
    </message>
    <message>
        <source>目录有“{0}”，正文中没有找到。</source>
        <translation>"{0}" is in the table of contents but was not found in the text.</translation>
    </message>
    <message>
        <source>目录作“{0}”，正文作“{1}”。</source>
        <translation>The table of contents has "{0}", the text has "{1}".</translation>
    </message>
    <message>
        <source>正文有“{0}”，目录中没有。</source>
        <translation>The text has "{0}", the contents do not.</translation>
    </message>
    <message>
        <source>目录说“{0}”在第 {1} 页，正文中在第 {2} 页。</source>
        <translation>The contents put "{0}" on page {1}, the text on page {2}.</translation>
    </message>
    <message>
        <source>索引有“{0}”，正文中没有找到。</source>
        <translation>The index has "{0}", which was not found in the text.</translation>
    </message>
    <message>
        <source>续表已并入前表，重复的“{0}”不再列出。</source>
        <translation>The continued table was joined to the one before; its repeated "{0}" is not shown again.</translation>
    </message>
    <message>
        <source>来源没有写明{0}，留空，不作推测。</source>
        <translation>The source does not state the {0}; it is left empty, not guessed.</translation>
    </message>
    <message>
        <source>署名“{0}”断为两处、混入正文，已合并移到所署条目之后。</source>
        <translation>The signature "{0}" was torn in two and mixed into the text; it was joined and moved behind the entries it signs.</translation>
    </message>
    <message>
        <source>误排到后面的“{0}”已放回“…{1}”之后。</source>
        <translation>"{0}", which had strayed to a later place, was put back after "…{1}".</translation>
    </message>
    <message>
        <source>图片说明“{0}”插在正文中，已移出另排。</source>
        <translation>The caption "{0}" stood in the middle of the text and was set apart.</translation>
    </message>
    <message>
        <source>跨页的句子已接上：“{0}｜{1}”。</source>
        <translation>A sentence that runs over the page was joined: "{0} | {1}".</translation>
    </message>
    <message>
        <source>“{0}”已按校订改为“{1}”。</source>
        <translation>"{0}" was changed to "{1}" by a correction.</translation>
    </message>
    <message>
        <source>类目“{0}”正文中没有标题，取自书眉。</source>
        <translation>The chapter "{0}" has no heading in the text; its title comes from the running head.</translation>
    </message>
    <message>
        <source>多数条目先说 {0} 年，据此定记述年为 {0} 年。</source>
        <translation>Most entries name {0} first, so {0} was taken as the year covered.</translation>
    </message>
    <message>
        <source>重出的“{0}”已移出正文。</source>
        <translation>A repeated "{0}" was removed from the text.</translation>
    </message>
    <message>
        <source>书眉“{0}”不属正文，已另存。</source>
        <translation>The running head "{0}" is not part of the text and was set aside.</translation>
    </message>
    <message>
        <source>页码“{0}”不属正文，已另存。</source>
        <translation>The page number "{0}" is not part of the text and was set aside.</translation>
    </message>
    <message>
        <source>侧标“{0}”不属正文，已另存。</source>
        <translation>The side tab "{0}" is not part of the text and was set aside.</translation>
    </message>
    <message>
        <source>文字按 {0} 编码读出。</source>
        <translation>The text was read as {0}.</translation>
    </message>
    <message>
        <source>{0} 个字节按 {1} 读不出，在文中显示为“\x”和两位十六进制数。</source>
        <translation>{0} bytes could not be read as {1}; the text shows them as "\x" and two hexadecimal digits.</translation>
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
        <source>读不出的字节</source>
        <translation>Unreadable bytes</translation>
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
        <source>与目录不同的标题</source>
        <translation>Headings that differ from the contents</translation>
    </message>
    <message>
        <source>目录中缺的标题</source>
        <translation>Titles missing in the contents</translation>
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
        <source>统一的字形</source>
        <translation>Characters made uniform</translation>
    </message>
    <message>
        <source>移出的字符</source>
        <translation>Characters removed</translation>
    </message>
    <message>
        <source>书眉</source>
        <translation>Running heads</translation>
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
        <source>条目标记：{0}</source>
        <translation>Entry mark: {0}</translation>
    </message>
    <message>
        <source>子目标记：{0}</source>
        <translation>Subsection mark: {0}</translation>
    </message>
    <message>
        <source>满行宽度：{0} 字</source>
        <translation>Full line: {0} characters</translation>
    </message>
    <message>
        <source>数字单独成行：{0}</source>
        <translation>Digits on lines of their own: {0}</translation>
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
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
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
            <numerusform>House style learnt from this volume (%Ln trait)</numerusform>
            <numerusform>House style learnt from this volume (%Ln traits)</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln 个文件</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message>
        <source>正在收入“{name}”…</source>
        <translation>Adding "{name}"…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>年鉴阅读器</source>
        <translation>Yearbook Reader</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>Exported to {file}</translation>
    </message>
    <message>
        <source>已换编码重读。标注留在原来的位置，若与文字错开，请逐条核对。</source>
        <translation>Read again in another encoding. Annotations stayed where they were; if they are off their words, please check them one by one.</translation>
    </message>
    <message>
        <source>{volume} — 年鉴阅读器</source>
        <translation>{volume} — Yearbook Reader</translation>
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
        <source>已删除一处标注。</source>
        <translation>Annotation deleted.</translation>
    </message>
    <message>
        <source>已取下一个书签。</source>
        <translation>Bookmark removed.</translation>
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
        <source>移动条目</source>
        <translation>Move entry</translation>
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
        <source>取消</source>
        <translation>Cancel</translation>
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
</context>
<context>
    <name>NotebookDesk</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>已删除 %Ln 条批注。</source>
        <translation><numerusform>%Ln annotation deleted.</numerusform><numerusform>%Ln annotations deleted.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>已修改 %Ln 条批注。</source>
        <translation><numerusform>%Ln annotation changed.</numerusform><numerusform>%Ln annotations changed.</numerusform></translation>
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
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>不标</source>
        <translation>Unmarked</translation>
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
    <name>NotebookPage</name>
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
        <source>全部</source>
        <translation>All</translation>
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
        <source>全部批注</source>
        <translation>All annotations</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注</source>
        <translation><numerusform>%Ln annotation</numerusform><numerusform>%Ln annotations</numerusform></translation>
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
    <name>Opening</name>
    <message numerus="yes">
        <source>%Ln 个文件</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>正在打开“{name}”…</source>
        <translation>Opening "{name}"…</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>正在换编码重读…</source>
        <translation>Reading again in another encoding…</translation>
    </message>
    <message>
        <source>正在导出“{name}”…</source>
        <translation>Exporting "{name}"…</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>{title}，%Ln 个条目</source>
        <translation>
            <numerusform>{title}, %Ln entry</numerusform>
            <numerusform>{title}, %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>上一分目</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>下一分目</source>
        <translation>Next section</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
    </message>
</context>
<context>
    <name>PassageActions</name>
    <message>
        <source>先选中要批注的文字。</source>
        <translation>Select the text to annotate first.</translation>
    </message>
    <message>
        <source>这里没有标注。</source>
        <translation>There is no annotation here.</translation>
    </message>
    <message>
        <source>已复制引文和出处。</source>
        <translation>Quotation and source copied.</translation>
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
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>正文大小</source>
        <translation>Text size</translation>
    </message>
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
    <name>QueryHelp</name>
    <message>
        <source>怎样查找</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>专利</source>
        <translation>patent</translation>
    </message>
    <message>
        <source>任何字、词、数字、标点，跨行跨页也能找到</source>
        <translation>any run of characters, digits or marks, over broken lines and pages, too</translation>
    </message>
    <message>
        <source>专利 授权</source>
        <translation>patent granted</translation>
    </message>
    <message>
        <source>空格：同一条目里两个都有</source>
        <translation>a space: both in the same entry</translation>
    </message>
    <message>
        <source>专利 -申请</source>
        <translation>patent -filed</translation>
    </message>
    <message>
        <source>减号：不要含这个词的条目</source>
        <translation>a minus: no entry with this word</translation>
    </message>
    <message>
        <source>专利|商标</source>
        <translation>patent|trademark</translation>
    </message>
    <message>
        <source>竖线：有其中一个就行</source>
        <translation>a bar: one of them will do</translation>
    </message>
    <message>
        <source>"发明专利"</source>
        <translation>"patent"</translation>
    </message>
    <message>
        <source>引号：一字不差，不通融简繁和全半角</source>
        <translation>quotation marks: just as typed, width, case and character variants as well</translation>
    </message>
    <message>
        <source>专利 近/10 授权</source>
        <translation>patent NEAR/10 granted</translation>
    </message>
    <message>
        <source>近：相隔不超过 10 个字</source>
        <translation>NEAR: at most 10 characters apart</translation>
    </message>
    <message>
        <source>标题:概况</source>
        <translation>title:overview</translation>
    </message>
    <message>
        <source>只在标题里；还有类目、分目、署名、注</source>
        <translation>only in titles; also chapter, section, signature, note</translation>
    </message>
    <message>
        <source>年:2015-2018</source>
        <translation>year:2015-2018</translation>
    </message>
    <message>
        <source>按记述年；地:余杭 按地区</source>
        <translation>by the year covered; place: by place</translation>
    </message>
    <message>
        <source>斜线之间：正则表达式</source>
        <translation>between slashes: a regular expression</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>转到条目</source>
        <translation>Go to entry</translation>
    </message>
    <message>
        <source>找到的条目</source>
        <translation>Entries found</translation>
    </message>
    <message>
        <source>条目标题中的字，或拼音、拼音首字母</source>
        <translation>Characters of an entry's title, or its pinyin or initials</translation>
    </message>
    <message>
        <source>条目标题</source>
        <translation>Title of the entry</translation>
    </message>
    <message numerus="yes">
        <source>列出前 %Ln 条，多写一个字就更少</source>
        <translation><numerusform>The first %Ln entry is listed; type more to narrow</numerusform><numerusform>The first %Ln entries are listed; type more to narrow</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目</source>
        <translation><numerusform>%Ln entry</numerusform><numerusform>%Ln entries</numerusform></translation>
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
    <name>SearchAdvice</name>
    <message>
        <source>单字、词语、数字、标点都可以查；跨行跨页的词也能找到。</source>
        <translation>Search for single characters, words, numbers or punctuation. Words broken over lines or pages are found too.</translation>
    </message>
    <message>
        <source>本卷没有“{query}”。
可以试试：短一些的词；只写其中一部分；不带标点；核对简体与繁体。</source>
        <translation>This volume has no "{query}".
Try a shorter word, only a part of it, or leave out the punctuation; check whether the book uses simplified or traditional characters.</translation>
    </message>
    <message>
        <source>查找“{query}”</source>
        <translation>Find "{query}"</translation>
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
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>最近的检索</source>
        <translation>Recent searches</translation>
    </message>
    <message>
        <source>保存检索</source>
        <translation>Save search</translation>
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
    <name>ShelfActions</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>已移入回收站：%Ln 卷。批注都还在。</source>
        <translation><numerusform>%Ln volume was put into the bin. Its annotations are kept.</numerusform><numerusform>%Ln volumes were put into the bin. Their annotations are kept.</numerusform></translation>
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
        <translation><numerusform>%Ln volume added</numerusform><numerusform>%Ln volumes added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷书库里已有</source>
        <translation><numerusform>%Ln volume was in the library already</numerusform><numerusform>%Ln volumes were in the library already</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个文件不是年鉴的格式</source>
        <translation><numerusform>%Ln file is of no kind a yearbook comes in</numerusform><numerusform>%Ln files are of no kind a yearbook comes in</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个没有处理</source>
        <translation><numerusform>%Ln file was left</numerusform><numerusform>%Ln files were left</numerusform></translation>
    </message>
</context>
<context>
    <name>ShelfDesk</name>
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
    <name>ShelfHitModel</name>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
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
        <source>书库中选中的卷</source>
        <translation>Volumes selected on the shelf</translation>
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
    <message>
        <source>只看 {narrowed} ✕</source>
        <translation>Only {narrowed} ✕</translation>
    </message>
</context>
<context>
    <name>ShelfSearchPage</name>
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
    <message>
        <source>标题在前</source>
        <translation>Titles first</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷</source>
        <translation><numerusform>%Ln volume</numerusform><numerusform>%Ln volumes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处</source>
        <translation><numerusform>%Ln hit</numerusform><numerusform>%Ln hits</numerusform></translation>
    </message>
    <message>
        <source>{hits}，在 {volumes}</source>
        <translation>{hits} in {volumes}</translation>
    </message>
    <message>
        <source>书库中没有找到</source>
        <translation>Nothing found in the library</translation>
    </message>
    <message>
        <source>{told}（索引正在补齐，还会有变）</source>
        <translation>{told} (the index is still being completed)</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>Front matter</translation>
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
        <translation>Filter the shelf</translation>
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
        <source>书库</source>
        <translation>Shelf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷</source>
        <translation><numerusform>%Ln volume</numerusform><numerusform>%Ln volumes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目</source>
        <translation><numerusform>%Ln entry</numerusform><numerusform>%Ln entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation><numerusform>%Ln character</numerusform><numerusform>%Ln characters</numerusform></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
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
        <source>取消</source>
        <translation>Cancel</translation>
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
        <source>打开年鉴的 PDF 或文本，还原成一本可读、可查、可批注的书。</source>
        <translation>Open the PDF or text of a Chinese yearbook and get back a book to read, search and annotate.</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>也可以把文件拖到这里</source>
        <translation>or drop a file here</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目 · {file}</source>
        <translation>
            <numerusform>%Ln entry · {file}</numerusform>
            <numerusform>%Ln entries · {file}</numerusform>
        </translation>
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
        <translation>Mark the Lines Here as</translation>
    </message>
    <message>
        <source>标注(&amp;M)</source>
        <translation>&amp;Mark</translation>
    </message>
    <message>
        <source>标亮的颜色</source>
        <translation>Highlight colour</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
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
        <translation>Shelf</translation>
    </message>
    <message>
        <source>看书库里的所有年鉴</source>
        <translation>Show all yearbooks of the library</translation>
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
        <source>转到条目…</source>
        <translation>Go to entry…</translation>
    </message>
    <message>
        <source>按标题打开书库中的任一条目，可用拼音</source>
        <translation>Open any entry of the library by its title or pinyin</translation>
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
        <translation>Highlight the selected text in the last colour used</translation>
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
        <source>驳回所选的发现</source>
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
        <source>查看原文</source>
        <translation>Show source</translation>
    </message>
    <message>
        <source>打开整理记录，对照原文的行</source>
        <translation>Open the findings and compare with the lines of the source</translation>
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
        <source>年鉴 (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;所有文件 (*)</source>
        <translation>Yearbooks (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;All files (*)</translation>
    </message>
    <message>
        <source>{tip}（{key}）</source>
        <translation>{tip} ({key})</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>“{name}”没有写成：{reason}。</source>
        <translation>"{name}" could not be written: {reason}.</translation>
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
        <source>深色</source>
        <translation>Dark</translation>
    </message>
</context>
</TS>
