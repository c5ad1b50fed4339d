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
        <source>年鉴 (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md);;所有文件 (*)</source>
        <translation>Yearbooks (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md);;All files (*)</translation>
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
    <name>FindingModel</name>
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
        <translation>Two entries under &quot;{1}&quot; are titled &quot;{0}&quot;.</translation>
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
        <source>{0} 个条目中有 {1} 个残缺：来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。</source>
        <translation>Of {0} entries, {1} are broken: very likely two columns were read across each other, and the order of the text cannot be trusted. Please open the PDF itself instead.</translation>
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
        <translation>The entry &quot;{0}&quot; has {1} characters, most have about {2}; it may hold titles that were not recognised.</translation>
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
        <source>图片说明“{0}”插在正文中，已移出另排。</source>
        <translation>The caption &quot;{0}&quot; stood in the middle of the text and was set apart.</translation>
    </message>
    <message>
        <source>跨页的句子已接上：“{0}｜{1}”。</source>
        <translation>A sentence that runs over the page was joined: &quot;{0} | {1}&quot;.</translation>
    </message>
    <message>
        <source>类目“{0}”正文中没有标题，取自书眉。</source>
        <translation>The chapter &quot;{0}&quot; has no heading in the text; its title comes from the running head.</translation>
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
        <source>补回的文字</source>
        <translation>Text put back</translation>
    </message>
    <message>
        <source>读串的分栏</source>
        <translation>Columns read across</translation>
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
        <translation>Opening &quot;{name}&quot;…</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>“{name}”没有写成：{reason}。</source>
        <translation>&quot;{name}&quot; could not be written: {reason}.</translation>
    </message>
    <message>
        <source>正在导出“{name}”…</source>
        <translation>Exporting &quot;{name}&quot;…</translation>
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
        <translation>This volume has no &quot;{query}&quot;.
Try a shorter word, only a part of it, or leave out the punctuation; check whether the book uses simplified or traditional characters.</translation>
    </message>
    <message>
        <source>查找“{query}”</source>
        <translation>Find &quot;{query}&quot;</translation>
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
        <source>按标题转到…</source>
        <translation>Go to title…</translation>
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
    <name>panels</name>
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
