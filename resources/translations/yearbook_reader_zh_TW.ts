<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于年鉴阅读器</source>
        <translation>關於年鑑閱讀器</translation>
    </message>
    <message>
        <source>年鉴阅读器</source>
        <translation>年鑑閱讀器</translation>
    </message>
    <message>
        <source>版本 {version}

把年鉴的文字还原成一本书：类目、分目、条目各归其位，可读，可查，可批注；每一处修补都有据可查，一字不失。

以 MIT 许可发布的自由软件。界面使用 Qt for Python。</source>
        <translation>版本 {version}

把年鑑的文字還原成一本書：類目、分目、條目各歸其位，可讀，可查，可批註；每一處修補都有據可查，一字不失。

以 MIT 授權條款發布的自由軟體。介面使用 Qt for Python。</translation>
    </message>
</context>
<context>
    <name>AnnotationEditor</name>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>标签，用顿号或逗号隔开</source>
        <translation>標籤，以頓號或逗號分隔</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>删除这条批注</source>
        <translation>刪除這則批註</translation>
    </message>
</context>
<context>
    <name>AnnotationFilter</name>
    <message>
        <source>筛选批注</source>
        <translation>篩選批註</translation>
    </message>
    <message>
        <source>按文字筛选批注</source>
        <translation>按文字篩選批註</translation>
    </message>
    <message>
        <source>按标签筛选批注</source>
        <translation>按標籤篩選批註</translation>
    </message>
    <message>
        <source>只看{color}</source>
        <translation>只看{color}</translation>
    </message>
    <message>
        <source>全部标签</source>
        <translation>全部標籤</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注</source>
        <translation>
            <numerusform>%Ln 則批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{kept} 条，共 %Ln 条批注</source>
        <translation>
            <numerusform>{kept} 則，共 %Ln 則批註</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>批注</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>没有符合条件的批注。</source>
        <translation>沒有符合條件的批註。</translation>
    </message>
    <message>
        <source>还没有批注。
选中文字，按 Ctrl+H 即可标出。</source>
        <translation>還沒有批註。
選取文字，按 Ctrl+H 即可標示。</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>撤销</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>上次备份以来没有改动，不必再备份。</source>
        <translation>上次備份以來沒有改動，不必再備份。</translation>
    </message>
    <message>
        <source>已备份。</source>
        <translation>已備份。</translation>
    </message>
    <message>
        <source>笔记本已恢复为 {moment} 的备份。</source>
        <translation>筆記本已還原為 {moment} 的備份。</translation>
    </message>
    <message>
        <source>笔记本已回到恢复之前。</source>
        <translation>筆記本已回到還原之前。</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>笔记本的备份</source>
        <translation>筆記本的備份</translation>
    </message>
    <message>
        <source>备份放在：{folder}</source>
        <translation>備份放在：{folder}</translation>
    </message>
    <message>
        <source>退出时和每改动半小时，笔记本自动备份一次。恢复之前，会先备份现在的笔记本，所以随时可以回来。</source>
        <translation>結束時和每改動半小時，筆記本自動備份一次。還原之前，會先備份現在的筆記本，所以隨時可以回來。</translation>
    </message>
    <message>
        <source>备份的时间</source>
        <translation>備份的時間</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>与现在相比</source>
        <translation>與現在相比</translation>
    </message>
    <message>
        <source>备份一览</source>
        <translation>備份一覽</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>恢复到这一份</source>
        <translation>還原到這一份</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>其中最后改的批注在“{quote}”。</source>
        <translation>其中最後改的批註在「{quote}」。</translation>
    </message>
    <message>
        <source>不能用</source>
        <translation>不能用</translation>
    </message>
    <message>
        <source>与现在相同</source>
        <translation>與現在相同</translation>
    </message>
    <message numerus="yes">
        <source>现在没有的 %Ln 条</source>
        <translation>
            <numerusform>現在沒有的 %Ln 條</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>缺现在的 %Ln 条</source>
        <translation>
            <numerusform>缺現在的 %Ln 條</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不同的 %Ln 条</source>
        <translation>
            <numerusform>不同的 %Ln 條</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>，</translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>還沒有備份。</translation>
    </message>
</context>
<context>
    <name>BookmarkModel</name>
    <message>
        <source>未归入文件夹</source>
        <translation>未歸入資料夾</translation>
    </message>
    <message>
        <source>（无题）</source>
        <translation>（無題）</translation>
    </message>
</context>
<context>
    <name>BookmarkPanel</name>
    <message>
        <source>书签</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>还没有书签。
在条目中按 Ctrl+B 即可添加。</source>
        <translation>還沒有書籤。
在條目中按 Ctrl+B 即可加入。</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>把这个书签归入文件夹</source>
        <translation>把這個書籤歸入資料夾</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>删除这个书签</source>
        <translation>刪除這個書籤</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个书签</source>
        <translation>
            <numerusform>%Ln 個書籤</numerusform>
        </translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>归入文件夹</source>
        <translation>歸入資料夾</translation>
    </message>
    <message>
        <source>新文件夹…</source>
        <translation>新資料夾…</translation>
    </message>
    <message>
        <source>不归入文件夹</source>
        <translation>不歸入資料夾</translation>
    </message>
    <message>
        <source>新文件夹</source>
        <translation>新資料夾</translation>
    </message>
    <message>
        <source>文件夹的名称</source>
        <translation>資料夾的名稱</translation>
    </message>
    <message>
        <source>书签改名</source>
        <translation>書籤改名</translation>
    </message>
    <message>
        <source>书签的名称，留空则用条目的标题</source>
        <translation>書籤的名稱，留空則用條目的標題</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>本卷概况</source>
        <translation>本卷概況</translation>
    </message>
    <message>
        <source>{work}（已暂停）</source>
        <translation>{work}（已暫停）</translation>
    </message>
    <message>
        <source>正在取消…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>已复制引文和出处。</source>
        <translation>已複製引文和出處。</translation>
    </message>
    <message>
        <source>已复制链接。</source>
        <translation>已複製連結。</translation>
    </message>
</context>
<context>
    <name>Colors</name>
    <message>
        <source>黄色</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>粉色</source>
        <translation>粉紅色</translation>
    </message>
    <message>
        <source>紫色</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>标亮</source>
        <translation>標亮</translation>
    </message>
    <message>
        <source>划线</source>
        <translation>劃線</translation>
    </message>
    <message>
        <source>无需核对</source>
        <translation>無需核對</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>已核</translation>
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
        <translation>匯出語境</translation>
    </message>
    <message>
        <source>语境.csv</source>
        <translation>語境.csv</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>已匯出到 {file}</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>卷</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>前文</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>检索词</source>
        <translation>檢索詞</translation>
    </message>
    <message>
        <source>后文</source>
        <translation>後文</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>ConcordanceTable</name>
    <message>
        <source>语境</source>
        <translation>語境</translation>
    </message>
    <message>
        <source>导出 CSV…</source>
        <translation>匯出 CSV…</translation>
    </message>
    <message>
        <source>语境的排列</source>
        <translation>語境的排列</translation>
    </message>
    <message>
        <source>按结果的顺序</source>
        <translation>按結果的順序</translation>
    </message>
    <message>
        <source>按前文，从近到远</source>
        <translation>按前文，由近到遠</translation>
    </message>
    <message>
        <source>按检索词</source>
        <translation>按檢索詞</translation>
    </message>
    <message>
        <source>按后文</source>
        <translation>按後文</translation>
    </message>
    <message numerus="yes">
        <source>多于 %Ln 行的不另排列</source>
        <translation>
            <numerusform>多於 %Ln 行的不另排列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>正在校订…</source>
        <translation>正在校訂…</translation>
    </message>
</context>
<context>
    <name>CorrectionActions</name>
    <message>
        <source>校订</source>
        <translation>校訂</translation>
    </message>
    <message>
        <source>把所在行标为</source>
        <translation>把所在行標為</translation>
    </message>
    <message>
        <source>改标题</source>
        <translation>改標題</translation>
    </message>
    <message>
        <source>标题：</source>
        <translation>標題：</translation>
    </message>
    <message>
        <source>只有条目可以移动；分目可以升级或降级。</source>
        <translation>只有條目可以移動；分目可以升級或降級。</translation>
    </message>
    <message>
        <source>这个标题已在最高或最低的一级。</source>
        <translation>這個標題已在最高或最低的一級。</translation>
    </message>
    <message>
        <source>先选中要校订的文字。</source>
        <translation>先選取要校訂的文字。</translation>
    </message>
    <message>
        <source>分出条目</source>
        <translation>分出條目</translation>
    </message>
    <message>
        <source>新条目的标题（不改，则选中的文字移作标题；改了，则正文照旧）：</source>
        <translation>新條目的標題（不改，則選取的文字移作標題；改了，則正文照舊）：</translation>
    </message>
    <message>
        <source>改正文字</source>
        <translation>改正文字</translation>
    </message>
    <message>
        <source>改为：</source>
        <translation>改為：</translation>
    </message>
    <message>
        <source>撤销校订</source>
        <translation>復原校訂</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>改标题</source>
        <translation>改標題</translation>
    </message>
    <message>
        <source>分出条目</source>
        <translation>分出條目</translation>
    </message>
    <message>
        <source>合并条目</source>
        <translation>合併條目</translation>
    </message>
    <message>
        <source>移动条目</source>
        <translation>移動條目</translation>
    </message>
    <message>
        <source>改标题级别</source>
        <translation>改標題級別</translation>
    </message>
    <message>
        <source>标明行的性质</source>
        <translation>標明行的性質</translation>
    </message>
    <message>
        <source>改正文字</source>
        <translation>改正文字</translation>
    </message>
    <message>
        <source>驳回整理</source>
        <translation>駁回整理</translation>
    </message>
    <message>
        <source>类目标题</source>
        <translation>類目標題</translation>
    </message>
    <message>
        <source>分目标题</source>
        <translation>分目標題</translation>
    </message>
    <message>
        <source>子目标题</source>
        <translation>子目標題</translation>
    </message>
    <message>
        <source>条目标题</source>
        <translation>條目標題</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>书眉</source>
        <translation>書眉</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>标题“{0}”改为“{1}”。</source>
        <translation>標題「{0}」改為「{1}」。</translation>
    </message>
    <message>
        <source>从“{0}”起另立条目“{1}”。</source>
        <translation>從「{0}」起另立條目「{1}」。</translation>
    </message>
    <message>
        <source>条目“{0}”移到{1}。</source>
        <translation>條目「{0}」移到{1}。</translation>
    </message>
    <message>
        <source>“{0}”定为{1}。</source>
        <translation>「{0}」定為{1}。</translation>
    </message>
    <message>
        <source>“{0}”改为“{1}”。</source>
        <translation>「{0}」改為「{1}」。</translation>
    </message>
    <message>
        <source>驳回“{1}”：“{0}”。</source>
        <translation>駁回「{1}」：「{0}」。</translation>
    </message>
    <message>
        <source>“{0}”立为条目标题。</source>
        <translation>「{0}」立為條目標題。</translation>
    </message>
    <message>
        <source>条目“{0}”并入上一条目。</source>
        <translation>條目「{0}」併入上一條目。</translation>
    </message>
    <message>
        <source>删去“{0}”。</source>
        <translation>刪去「{0}」。</translation>
    </message>
    <message>
        <source>“{0}”之前</source>
        <translation>「{0}」之前</translation>
    </message>
    <message>
        <source>“{0}”之后</source>
        <translation>「{0}」之後</translation>
    </message>
    <message>
        <source>“{0}”之下</source>
        <translation>「{0}」之下</translation>
    </message>
</context>
<context>
    <name>CountedSentences</name>
    <message numerus="yes">
        <source>%Ln 处文字没有归处，已作正文保留。</source>
        <translation>
            <numerusform>%Ln 處文字沒有歸處，已作正文保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处单独成行的数字、字母已接回句中。</source>
        <translation>
            <numerusform>%Ln 處單獨成行的數字、字母已接回句中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 行在标点或空白处被断开，已接回。</source>
        <translation>
            <numerusform>%Ln 行在標點或空白處被斷開，已接回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个部首或兼容字形已换为通行字。</source>
        <translation>
            <numerusform>%Ln 個部首或相容字形已換為通行字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个为加粗而重印的字符只保留一个。</source>
        <translation>
            <numerusform>%Ln 個為加粗而重印的字元只保留一個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个自造字没有通用编码，请对照原书。</source>
        <translation>
            <numerusform>%Ln 個自造字沒有通用編碼，請對照原書。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个不可见字符已移出正文。</source>
        <translation>
            <numerusform>%Ln 個不可見字元已移出正文。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation>程式發生錯誤</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>錯誤報告</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation>繼續使用</translation>
    </message>
    <message>
        <source>程序在这里出了错，您的标注和书签已经保存，不受影响。
可以继续使用；如果愿意，请把下面的报告交给维护者。</source>
        <translation>程式在這裡出了錯，您的標註和書籤已經儲存，不受影響。
可以繼續使用；如果願意，請把下面的報告交給維護者。</translation>
    </message>
</context>
<context>
    <name>DialogActions</name>
    <message>
        <source>还没有读过哪一卷</source>
        <translation>還沒有讀過哪一卷</translation>
    </message>
    <message>
        <source>打开年鉴</source>
        <translation>開啟年鑑</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>{name} 整理记录.csv</source>
        <translation>{name} 整理記錄.csv</translation>
    </message>
    <message>
        <source>CSV 表格 (*.csv);;Markdown 表格 (*.md)</source>
        <translation>CSV 表格 (*.csv);;Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>导出整理记录</source>
        <translation>匯出整理記錄</translation>
    </message>
</context>
<context>
    <name>EncodingMenu</name>
    <message>
        <source>GB18030（简体中文）</source>
        <translation>GB18030（簡體中文）</translation>
    </message>
    <message>
        <source>Big5（繁体中文）</source>
        <translation>Big5（繁體中文）</translation>
    </message>
    <message>
        <source>文本编码</source>
        <translation>文字編碼</translation>
    </message>
    <message>
        <source>自动判断</source>
        <translation>自動判斷</translation>
    </message>
    <message>
        <source>文本编码（{name}）</source>
        <translation>文字編碼（{name}）</translation>
    </message>
</context>
<context>
    <name>ExchangeDialogs</name>
    <message>
        <source>Markdown 文本</source>
        <translation>Markdown 文字</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>CSV 表格</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>JSON-LD（W3C 网络批注，可完整收回）</source>
        <translation>JSON-LD（W3C 網路批註，可完整收回）</translation>
    </message>
    <message>
        <source>Zotero（CSL JSON）</source>
        <translation>Zotero（CSL JSON）</translation>
    </message>
    <message>
        <source>calibre 批注集</source>
        <translation>calibre 批註集</translation>
    </message>
    <message>
        <source>按自己的模板</source>
        <translation>按自己的範本</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>导出批注</source>
        <translation>匯出批註</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>可用的字段：{fields}</source>
        <translation>可用的欄位：{fields}</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>匯出…</translation>
    </message>
</context>
<context>
    <name>ExtentChoice</name>
    <message>
        <source>本卷（{count} 条）</source>
        <translation>本卷（{count} 條）</translation>
    </message>
    <message>
        <source>笔记本中列出的（{count} 条）</source>
        <translation>筆記本中列出的（{count} 條）</translation>
    </message>
    <message>
        <source>整个书库（{count} 条）</source>
        <translation>整個書庫（{count} 條）</translation>
    </message>
</context>
<context>
    <name>FacsimilePanel</name>
    <message>
        <source>原版页面</source>
        <translation>原版頁面</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>缩小页面</source>
        <translation>縮小頁面</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>適合寬度</translation>
    </message>
    <message>
        <source>放大页面</source>
        <translation>放大頁面</translation>
    </message>
    <message>
        <source>打开一卷 PDF 年鉴，这里显示它的原版页面。</source>
        <translation>開啟一卷 PDF 年鑑，這裡顯示它的原版頁面。</translation>
    </message>
    <message>
        <source>只有 PDF 有原版页面可看，这一卷来自别的格式的文件。</source>
        <translation>只有 PDF 有原版頁面可看，這一卷來自別的格式的檔案。</translation>
    </message>
    <message>
        <source>第 {sheet} / {pages} 页</source>
        <translation>第 {sheet} / {pages} 頁</translation>
    </message>
    <message>
        <source>（书页 {number}）</source>
        <translation>（書頁 {number}）</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>没有收入的文件</source>
        <translation>沒有收入的檔案</translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message>
        <source>筛选记录</source>
        <translation>篩選記錄</translation>
    </message>
    <message>
        <source>按类别或文字筛选整理记录</source>
        <translation>按類別或文字篩選整理記錄</translation>
    </message>
    <message>
        <source>只看存疑</source>
        <translation>只看存疑</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>已不适用的校订</source>
        <translation>已不適用的校訂</translation>
    </message>
    <message>
        <source>校订</source>
        <translation>校訂</translation>
    </message>
    <message>
        <source>{sure} · 全卷</source>
        <translation>{sure} · 全卷</translation>
    </message>
    <message>
        <source>{sure} · 第 {line} 行</source>
        <translation>{sure} · 第 {line} 行</translation>
    </message>
    <message>
        <source>{sure} · 第 {page} 页 · 第 {line} 行</source>
        <translation>{sure} · 第 {page} 頁 · 第 {line} 行</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>记述年</source>
        <translation>記述年</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>卷年</translation>
    </message>
    <message>
        <source>“{1}”之下有两个条目都叫“{0}”。</source>
        <translation>「{1}」之下有兩個條目都叫「{0}」。</translation>
    </message>
    <message>
        <source>条目标题“{0:.30}…”长 {1} 字，可能混入了正文。</source>
        <translation>條目標題「{0:.30}…」長 {1} 字，可能混入了正文。</translation>
    </message>
    <message>
        <source>页码 {0} 之后又是 {1}，可能重页、错页或误认。</source>
        <translation>頁碼 {0} 之後又是 {1}，可能重頁、錯頁或誤認。</translation>
    </message>
    <message>
        <source>“{0}”未能归类，已作正文保留。</source>
        <translation>「{0}」未能歸類，已作正文保留。</translation>
    </message>
    <message>
        <source>有 {0} 处前后不接（残缺的条目、并排的两栏、夹在文中的页码、倒退的日期等）：来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。</source>
        <translation>有 {0} 處前後不接（殘缺的條目、並排的兩欄、夾在文中的頁碼、倒退的日期等）：來源很可能把兩欄橫著讀串了，文字順序不可信。請改為直接開啟 PDF。</translation>
    </message>
    <message>
        <source>条目“{0}”中的“{1}”没有与它成对的另一半：“{2}…”。</source>
        <translation>條目「{0}」中的「{1}」沒有與它成對的另一半：「{2}…」。</translation>
    </message>
    <message>
        <source>条目“{0}”只有标题，没有正文。</source>
        <translation>條目「{0}」只有標題，沒有正文。</translation>
    </message>
    <message>
        <source>条目“{0}”前面已有一条，标题和正文都相同。</source>
        <translation>條目「{0}」前面已有一條，標題和正文都相同。</translation>
    </message>
    <message>
        <source>条目“{0}”长 {1} 字，一般条目约 {2} 字，其中可能有未认出的标题。</source>
        <translation>條目「{0}」長 {1} 字，一般條目約 {2} 字，其中可能有未認出的標題。</translation>
    </message>
    <message>
        <source>条目标题“{0}”以“{1}”结尾，可能不完整或不是标题。</source>
        <translation>條目標題「{0}」以「{1}」結尾，可能不完整或不是標題。</translation>
    </message>
    <message>
        <source>页码从 {0} 跳到 {1}，中间可能缺页。</source>
        <translation>頁碼從 {0} 跳到 {1}，中間可能缺頁。</translation>
    </message>
    <message>
        <source>目录有“{0}”，正文中没有找到。</source>
        <translation>目錄有「{0}」，正文中沒有找到。</translation>
    </message>
    <message>
        <source>目录作“{0}”，正文作“{1}”。</source>
        <translation>目錄作「{0}」，正文作「{1}」。</translation>
    </message>
    <message>
        <source>正文有“{0}”，目录中没有。</source>
        <translation>正文有「{0}」，目錄中沒有。</translation>
    </message>
    <message>
        <source>目录说“{0}”在第 {1} 页，正文中在第 {2} 页。</source>
        <translation>目錄說「{0}」在第 {1} 頁，正文中在第 {2} 頁。</translation>
    </message>
    <message>
        <source>索引有“{0}”，正文中没有找到。</source>
        <translation>索引有「{0}」，正文中沒有找到。</translation>
    </message>
    <message>
        <source>续表已并入前表，重复的“{0}”不再列出。</source>
        <translation>續表已併入前表，重複的「{0}」不再列出。</translation>
    </message>
    <message>
        <source>来源没有写明{0}，留空，不作推测。</source>
        <translation>來源沒有寫明{0}，留空，不作推測。</translation>
    </message>
    <message>
        <source>署名“{0}”断为两处、混入正文，已合并移到所署条目之后。</source>
        <translation>署名「{0}」斷為兩處、混入正文，已合併移到所署條目之後。</translation>
    </message>
    <message>
        <source>误排到后面的“{0}”已放回“…{1}”之后。</source>
        <translation>誤排到後面的「{0}」已放回「…{1}」之後。</translation>
    </message>
    <message>
        <source>图片说明“{0}”插在正文中，已移出另排。</source>
        <translation>圖片說明「{0}」插在正文中，已移出另排。</translation>
    </message>
    <message>
        <source>跨页的句子已接上：“{0}｜{1}”。</source>
        <translation>跨頁的句子已接上：「{0}｜{1}」。</translation>
    </message>
    <message>
        <source>“{0}”已按校订改为“{1}”。</source>
        <translation>「{0}」已按校訂改為「{1}」。</translation>
    </message>
    <message>
        <source>类目“{0}”正文中没有标题，取自书眉。</source>
        <translation>類目「{0}」正文中沒有標題，取自書眉。</translation>
    </message>
    <message>
        <source>多数条目先说 {0} 年，据此定记述年为 {0} 年。</source>
        <translation>多數條目先說 {0} 年，據此定記述年為 {0} 年。</translation>
    </message>
    <message>
        <source>重出的“{0}”已移出正文。</source>
        <translation>重出的「{0}」已移出正文。</translation>
    </message>
    <message>
        <source>书眉“{0}”不属正文，已另存。</source>
        <translation>書眉「{0}」不屬正文，已另存。</translation>
    </message>
    <message>
        <source>页码“{0}”不属正文，已另存。</source>
        <translation>頁碼「{0}」不屬正文，已另存。</translation>
    </message>
    <message>
        <source>侧标“{0}”不属正文，已另存。</source>
        <translation>側標「{0}」不屬正文，已另存。</translation>
    </message>
    <message>
        <source>文字按 {0} 编码读出。</source>
        <translation>文字按 {0} 編碼讀出。</translation>
    </message>
    <message>
        <source>{0} 个字节按 {1} 读不出，在文中显示为“\x”和两位十六进制数。</source>
        <translation>{0} 個位元組按 {1} 讀不出，在文中顯示為「\x」和兩位十六進制數。</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>很可能</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>条目标记：{0}</source>
        <translation>條目標記：{0}</translation>
    </message>
    <message>
        <source>无标记的标题与正文同行：{0}</source>
        <translation>無標記的標題與正文同行：{0}</translation>
    </message>
    <message>
        <source>编章节：{0}</source>
        <translation>編章節：{0}</translation>
    </message>
    <message>
        <source>子目标记：{0}</source>
        <translation>子目標記：{0}</translation>
    </message>
    <message>
        <source>满行宽度：{0} 字</source>
        <translation>滿行寬度：{0} 字</translation>
    </message>
    <message>
        <source>数字单独成行：{0}</source>
        <translation>數字單獨成行：{0}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>是</translation>
    </message>
    <message>
        <source>否</source>
        <translation>否</translation>
    </message>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>书眉页码</source>
        <translation>書眉頁碼</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>可信度</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>页</source>
        <translation>頁</translation>
    </message>
    <message>
        <source>行</source>
        <translation>行</translation>
    </message>
    <message>
        <source>列</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>文字清点</source>
        <translation>文字清點</translation>
    </message>
    <message>
        <source>这一卷没有需要说明的整理。</source>
        <translation>這一卷沒有需要說明的整理。</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>整理記錄</translation>
    </message>
    <message numerus="yes">
        <source>全文 %Ln 字，全部有着落</source>
        <translation>
            <numerusform>全文 %Ln 字，全部有著落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>全文 {whole} 字，尚有 %Ln 字没有着落</source>
        <translation>
            <numerusform>全文 {whole} 字，尚有 %Ln 字沒有著落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>从本卷学得的体例（%Ln 项）</source>
        <translation>
            <numerusform>從本卷學得的體例（%Ln 項）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>卷首</source>
        <translation>卷首</translation>
    </message>
</context>
<context>
    <name>HitPreview</name>
    <message>
        <source>预览</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>打开这一处</source>
        <translation>開啟這一處</translation>
    </message>
    <message>
        <source>第 {number}/{total} 处</source>
        <translation>第 {number}/{total} 處</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln 个文件</source>
        <translation>
            <numerusform>%Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>正在收入“{name}”…</source>
        <translation>正在收入「{name}」…</translation>
    </message>
</context>
<context>
    <name>IncomingDialog</name>
    <message>
        <source>收入批注</source>
        <translation>收入批註</translation>
    </message>
    <message numerus="yes">
        <source>把随来的 %Ln 卷年鉴也收入书库</source>
        <translation>
            <numerusform>把隨來的 %Ln 卷年鑑也收入書庫</numerusform>
        </translation>
    </message>
    <message>
        <source>保持本机的</source>
        <translation>保持本機的</translation>
    </message>
    <message>
        <source>以收到的为准</source>
        <translation>以收到的為準</translation>
    </message>
    <message>
        <source>两边合并</source>
        <translation>兩邊合併</translation>
    </message>
    <message>
        <source>两边写的都留下，标签和链接合在一起</source>
        <translation>兩邊寫的都留下，標籤和連結合在一起</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>{sender} 的“{name}”</source>
        <translation>{sender} 的「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>新的 %Ln 条</source>
        <translation>
            <numerusform>新的 %Ln 條</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>对方改过的 %Ln 条</source>
        <translation>
            <numerusform>對方改過的 %Ln 條</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已有的 %Ln 条</source>
        <translation>
            <numerusform>已有的 %Ln 條</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>两边都改过的 %Ln 条</source>
        <translation>
            <numerusform>兩邊都改過的 %Ln 條</numerusform>
        </translation>
    </message>
    <message>
        <source>{origin}：{counts}。</source>
        <translation>{origin}：{counts}。</translation>
    </message>
    <message>
        <source>，</source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>其中 %Ln 条属于书库里没有的年鉴，收入后在笔记本里可见。</source>
        <translation>
            <numerusform>其中 %Ln 條屬於書庫裡沒有的年鑑，收入後在筆記本裡可見。</numerusform>
        </translation>
    </message>
    <message>
        <source>两边都改过的，请逐条看；没有另选的，保持本机的。</source>
        <translation>兩邊都改過的，請逐條看；沒有另選的，保持本機的。</translation>
    </message>
    <message>
        <source>两边都改过的</source>
        <translation>兩邊都改過的</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{quote}（{choice}）</source>
        <translation>{quote}（{choice}）</translation>
    </message>
    <message>
        <source>（本机已删除）</source>
        <translation>（本機已刪除）</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>链接到条目…</source>
        <translation>連結到條目…</translation>
    </message>
    <message>
        <source>把这条批注链接到一个条目</source>
        <translation>把這則批註連結到一個條目</translation>
    </message>
    <message>
        <source>去掉这个链接</source>
        <translation>去掉這個連結</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>链接到条目</source>
        <translation>連結到條目</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>年鉴阅读器</source>
        <translation>年鑑閱讀器</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>已匯出到 {file}</translation>
    </message>
    <message>
        <source>已换编码重读。标注留在原来的位置，若与文字错开，请逐条核对。</source>
        <translation>已換編碼重讀。標註留在原來的位置，若與文字錯開，請逐條核對。</translation>
    </message>
    <message>
        <source>{volume} — 年鉴阅读器</source>
        <translation>{volume} — 年鑑閱讀器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目</source>
        <translation>
            <numerusform>%Ln 個條目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>已删除一处标注。</source>
        <translation>已刪除一處標註。</translation>
    </message>
    <message>
        <source>已取下一个书签。</source>
        <translation>已取下一個書籤。</translation>
    </message>
</context>
<context>
    <name>MarkLooks</name>
    <message>
        <source>标注的样式</source>
        <translation>標註的樣式</translation>
    </message>
    <message>
        <source>核对的情形</source>
        <translation>核對的情形</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>标亮</source>
        <translation>螢光標示</translation>
    </message>
    <message>
        <source>修改标注</source>
        <translation>修改標註</translation>
    </message>
    <message>
        <source>删除标注</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>加书签</source>
        <translation>加書籤</translation>
    </message>
    <message>
        <source>修改书签</source>
        <translation>修改書籤</translation>
    </message>
    <message>
        <source>删除书签</source>
        <translation>刪除書籤</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>撤销</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>关闭消息</source>
        <translation>關閉訊息</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>移动条目：{title}</source>
        <translation>移動條目：{title}</translation>
    </message>
    <message>
        <source>移到哪里</source>
        <translation>移到哪裡</translation>
    </message>
    <message>
        <source>移到所选条目之前</source>
        <translation>移到所選條目之前</translation>
    </message>
    <message>
        <source>移到所选条目之后</source>
        <translation>移到所選條目之後</translation>
    </message>
    <message>
        <source>归入所选的类目、分目或子目</source>
        <translation>歸入所選的類目、分目或子目</translation>
    </message>
    <message>
        <source>筛选标题</source>
        <translation>篩選標題</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>（无题）</source>
        <translation>（無題）</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>筛选标题，可用拼音首字母</source>
        <translation>篩選標題，可用拼音首字母</translation>
    </message>
    <message>
        <source>筛选标题</source>
        <translation>篩選標題</translation>
    </message>
    <message>
        <source>输入标题中的字、全拼或拼音首字母</source>
        <translation>輸入標題中的字、全拼或拼音首字母</translation>
    </message>
    <message>
        <source>目录树</source>
        <translation>目錄樹</translation>
    </message>
    <message>
        <source>打开一卷年鉴，这里列出它的目录。</source>
        <translation>開啟一卷年鑑，這裡列出它的目錄。</translation>
    </message>
    <message>
        <source>没有这样的标题。
按 Esc 看全部目录。</source>
        <translation>沒有這樣的標題。
按 Esc 看全部目錄。</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>写下批注，可用 Markdown</source>
        <translation>寫下批註，可用 Markdown</translation>
    </message>
    <message>
        <source>批注内容</source>
        <translation>批註內容</translation>
    </message>
    <message>
        <source>点一下即可修改</source>
        <translation>點一下即可修改</translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message numerus="yes">
        <source>已删除 %Ln 条批注。</source>
        <translation>
            <numerusform>已刪除 %Ln 則批註。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已修改 %Ln 条批注。</source>
        <translation>
            <numerusform>已修改 %Ln 則批註。</numerusform>
        </translation>
    </message>
    <message>
        <source>修改批注</source>
        <translation>修改批註</translation>
    </message>
    <message>
        <source>删除批注</source>
        <translation>刪除批註</translation>
    </message>
    <message numerus="yes">
        <source>正在改动 %Ln 条批注…</source>
        <translation>
            <numerusform>正在修改 %Ln 則批註…</numerusform>
        </translation>
    </message>
    <message>
        <source>打开这一处</source>
        <translation>開啟這一處</translation>
    </message>
    <message>
        <source>换颜色</source>
        <translation>換顏色</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>加标签…</source>
        <translation>加標籤…</translation>
    </message>
    <message>
        <source>去掉标签</source>
        <translation>去掉標籤</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>加标签</source>
        <translation>加標籤</translation>
    </message>
    <message>
        <source>以顿号或逗号分开</source>
        <translation>以頓號或逗號分開</translation>
    </message>
</context>
<context>
    <name>NotebookFilter</name>
    <message>
        <source>筛选批注</source>
        <translation>篩選批註</translation>
    </message>
    <message>
        <source>按文字筛选批注</source>
        <translation>按文字篩選批註</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>各种颜色</source>
        <translation>各種顏色</translation>
    </message>
    <message>
        <source>按卷</source>
        <translation>按卷</translation>
    </message>
    <message>
        <source>按类目</source>
        <translation>按類目</translation>
    </message>
    <message>
        <source>按标签</source>
        <translation>按標籤</translation>
    </message>
    <message>
        <source>按颜色</source>
        <translation>按顏色</translation>
    </message>
    <message>
        <source>按日期</source>
        <translation>按日期</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>全部批注</source>
        <translation>全部批註</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注</source>
        <translation>
            <numerusform>%Ln 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}（{first}–{last}）</source>
        <translation>{name}（{first}–{last}）</translation>
    </message>
    <message>
        <source>没有符合条件的批注。</source>
        <translation>沒有符合條件的批註。</translation>
    </message>
    <message>
        <source>还没有批注。
打开一卷年鉴，选中文字，按 Ctrl+H 标亮，或按 Ctrl+N 写批注。
各卷的批注都汇集在这里。</source>
        <translation>還沒有批註。
開啟一卷年鑑，選取文字，按 Ctrl+H 標亮，或按 Ctrl+N 寫批註。
各卷的批註都匯集在這裡。</translation>
    </message>
    <message>
        <source>不在书库中的年鉴</source>
        <translation>不在書庫中的年鑑</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>卷首</translation>
    </message>
    <message>
        <source>没有标签</source>
        <translation>沒有標籤</translation>
    </message>
    <message>
        <source>日期不详</source>
        <translation>日期不詳</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>↩ 回复</source>
        <translation>↩ 回覆</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>这一卷没有收入书库，只供这次阅读。{reason}</source>
        <translation>這一卷沒有收入書庫，只供這次閱讀。{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个文件</source>
        <translation>
            <numerusform>%Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>正在打开“{name}”…</source>
        <translation>正在開啟「{name}」…</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>正在换编码重读…</source>
        <translation>正在換編碼重讀…</translation>
    </message>
    <message>
        <source>正在导出“{name}”…</source>
        <translation>正在匯出「{name}」…</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>（无题）</source>
        <translation>（無題）</translation>
    </message>
    <message numerus="yes">
        <source>{title}，%Ln 个条目</source>
        <translation>
            <numerusform>{title}，%Ln 個條目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>做批注包</source>
        <translation>製作批註包</translation>
    </message>
    <message>
        <source>批注包是一个文件，可以发给同事。对方收入、回复后发回，您再收入，两边的批注就合到一起。</source>
        <translation>批註包是一個檔案，可以傳給同事。對方收入、回覆後傳回，您再收入，兩邊的批註就合到一起。</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>附上年鉴的原文件，对方没有也能读</source>
        <translation>附上年鑑的原檔案，對方沒有也能讀</translation>
    </message>
    <message>
        <source>回复“{name}”</source>
        <translation>回覆「{name}」</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>做成…</source>
        <translation>做成…</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>书页</source>
        <translation>書頁</translation>
    </message>
    <message>
        <source>上一分目</source>
        <translation>上一分目</translation>
    </message>
    <message>
        <source>下一分目</source>
        <translation>下一分目</translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>卷首</translation>
    </message>
    <message>
        <source>第 {number} 页</source>
        <translation>第 {number} 頁</translation>
    </message>
</context>
<context>
    <name>PassageActions</name>
    <message>
        <source>先选中要核对的文字。</source>
        <translation>先選中要核對的文字。</translation>
    </message>
    <message>
        <source>先选中要批注的文字。</source>
        <translation>請先選取要批註的文字。</translation>
    </message>
    <message>
        <source>这里没有标注。</source>
        <translation>這裡沒有標註。</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message numerus="yes">
        <source>%Ln 条在原处</source>
        <translation>
            <numerusform>%Ln 條在原處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条原文未变，换了地方</source>
        <translation>
            <numerusform>%Ln 條原文未變，換了地方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条少了几个字</source>
        <translation>
            <numerusform>%Ln 條少了幾個字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条文字略有不同</source>
        <translation>
            <numerusform>%Ln 條文字略有不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条由您放好</source>
        <translation>
            <numerusform>%Ln 條由您放好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条有疑</source>
        <translation>
            <numerusform>%Ln 條有疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条找不到</source>
        <translation>
            <numerusform>%Ln 條找不到</numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>正在逐条查对…</source>
        <translation>正在逐條查對…</translation>
    </message>
    <message>
        <source>要您来定的标注</source>
        <translation>要您來定的標註</translation>
    </message>
    <message>
        <source>标注时的文字</source>
        <translation>標註時的文字</translation>
    </message>
    <message>
        <source>就是所选的这处</source>
        <translation>就是所選的這處</translation>
    </message>
    <message>
        <source>放到正文选中的文字</source>
        <translation>放到正文選中的文字</translation>
    </message>
    <message>
        <source>留着，不放</source>
        <translation>留著，不放</translation>
    </message>
    <message>
        <source>可能的地方</source>
        <translation>可能的地方</translation>
    </message>
    <message>
        <source>有几处相似，要您来定</source>
        <translation>有幾處相似，要您來定</translation>
    </message>
    <message>
        <source>找不到原来的文字</source>
        <translation>找不到原來的文字</translation>
    </message>
    <message>
        <source>留着，没有地方</source>
        <translation>留著，沒有地方</translation>
    </message>
    <message numerus="yes">
        <source>记下这 %Ln 条的新位置</source>
        <translation>
            <numerusform>記下這 %Ln 條的新位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %Ln 条标注</source>
        <translation>
            <numerusform>共 %Ln 條標註</numerusform>
        </translation>
    </message>
    <message>
        <source>{whole}，都在原来的文字上。</source>
        <translation>{whole}，都在原來的文字上。</translation>
    </message>
    <message>
        <source>{whole}：{counts}。</source>
        <translation>{whole}：{counts}。</translation>
    </message>
    <message numerus="yes">
        <source>可能的 %Ln 处，最像的在前</source>
        <translation>
            <numerusform>可能的 %Ln 處，最像的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>没有相似的文字。可在正文里选中文字，再放过去。</source>
        <translation>沒有相似的文字。可在正文裡選中文字，再放過去。</translation>
    </message>
    <message>
        <source>标注时的文字 · {where}</source>
        <translation>標註時的文字 · {where}</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>核对标注位置</source>
        <translation>核對標註位置</translation>
    </message>
    <message>
        <source>放置标注</source>
        <translation>放置標註</translation>
    </message>
    <message>
        <source>留着标注</source>
        <translation>留著標註</translation>
    </message>
    <message>
        <source>更新标注的位置</source>
        <translation>更新標註的位置</translation>
    </message>
    <message numerus="yes">
        <source>有 %Ln 条标注要核对位置。</source>
        <translation>
            <numerusform>有 %Ln 條標註要核對位置。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointingNotes</name>
    <message numerus="yes">
        <source>%Ln 条批注链接到本条目</source>
        <translation>
            <numerusform>%Ln 則批註連結到本條目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>偏好设置</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source> 字</source>
        <translation> 字</translation>
    </message>
    <message>
        <source>回复同事的批注时署的名</source>
        <translation>回覆同事的批註時署的名</translation>
    </message>
    <message>
        <source>这种颜色的含义，如“数据存疑”</source>
        <translation>這種顏色的含義，如「數據存疑」</translation>
    </message>
    <message>
        <source>宋体（缺省）</source>
        <translation>明體（預設）</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>介面語言</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>正文字型</translation>
    </message>
    <message>
        <source>正文大小</source>
        <translation>內文大小</translation>
    </message>
    <message>
        <source>每行字数</source>
        <translation>每行字數</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>怎样查找</source>
        <translation>怎樣檢索</translation>
    </message>
    <message>
        <source>专利</source>
        <translation>專利</translation>
    </message>
    <message>
        <source>任何字、词、数字、标点，跨行跨页也能找到</source>
        <translation>任何字、詞、數字、標點，跨行跨頁也能找到</translation>
    </message>
    <message>
        <source>专利 授权</source>
        <translation>專利 授權</translation>
    </message>
    <message>
        <source>空格：同一条目里两个都有</source>
        <translation>空格：同一條目裡兩個都有</translation>
    </message>
    <message>
        <source>专利 -申请</source>
        <translation>專利 -申請</translation>
    </message>
    <message>
        <source>减号：不要含这个词的条目</source>
        <translation>減號：不要含這個詞的條目</translation>
    </message>
    <message>
        <source>专利|商标</source>
        <translation>專利|商標</translation>
    </message>
    <message>
        <source>竖线：有其中一个就行</source>
        <translation>豎線：有其中一個就行</translation>
    </message>
    <message>
        <source>&quot;发明专利&quot;</source>
        <translation>&quot;發明專利&quot;</translation>
    </message>
    <message>
        <source>引号：一字不差，不通融简繁和全半角</source>
        <translation>引號：一字不差，不通融簡繁和全半形</translation>
    </message>
    <message>
        <source>专利 近/10 授权</source>
        <translation>專利 近/10 授權</translation>
    </message>
    <message>
        <source>近：相隔不超过 10 个字</source>
        <translation>近：相隔不超過 10 個字</translation>
    </message>
    <message>
        <source>标题:概况</source>
        <translation>標題:概況</translation>
    </message>
    <message>
        <source>只在标题里；还有类目、分目、署名、注</source>
        <translation>只在標題裡；還有類目、分目、署名、注</translation>
    </message>
    <message>
        <source>年:2015-2018</source>
        <translation>年:2015-2018</translation>
    </message>
    <message>
        <source>按记述年；地:余杭 按地区</source>
        <translation>按記述年；地:餘杭 按地區</translation>
    </message>
    <message>
        <source>斜线之间：正则表达式</source>
        <translation>斜線之間：正規表示式</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>找到的标题</source>
        <translation>找到的標題</translation>
    </message>
    <message>
        <source>条目标题中的字，或拼音、拼音首字母</source>
        <translation>條目標題中的字，或拼音、拼音首字母</translation>
    </message>
    <message>
        <source>条目、分目或类目标题中的字，或拼音、拼音首字母</source>
        <translation>條目、分目或類目標題中的字，或拼音、拼音首字母</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>標題</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个标题</source>
        <translation>
            <numerusform>%Ln 個標題</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>列出前 %Ln 条，多写一个字就更少</source>
        <translation>
            <numerusform>列出前 %Ln 條，多寫一個字就更少</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>当前位置</source>
        <translation>目前位置</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>批注和批注包 (*.jsonld *.json *.zip);;所有文件 (*)</source>
        <translation>批註和批註包 (*.jsonld *.json *.zip);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>收入批注</source>
        <translation>收入批註</translation>
    </message>
    <message numerus="yes">
        <source>已收入 %Ln 条。</source>
        <translation>
            <numerusform>已收入 %Ln 條。</numerusform>
        </translation>
    </message>
    <message>
        <source>没有要收入的：这些批注这里都有了。</source>
        <translation>沒有要收入的：這些批註這裡都有了。</translation>
    </message>
    <message>
        <source>先在批注栏选中要回复的批注。</source>
        <translation>先在批註欄選取要回覆的批註。</translation>
    </message>
    <message>
        <source>回复批注</source>
        <translation>回覆批註</translation>
    </message>
</context>
<context>
    <name>SearchAdvice</name>
    <message>
        <source>单字、词语、数字、标点都可以查；跨行跨页的词也能找到。</source>
        <translation>單字、詞語、數字、標點都可以查；跨行跨頁的詞也能找到。</translation>
    </message>
    <message>
        <source>本卷没有“{query}”。
可以试试：短一些的词；只写其中一部分；不带标点；核对简体与繁体。</source>
        <translation>本卷沒有「{query}」。
可以試試：短一些的詞；只寫其中一部分；不帶標點；核對簡體與繁體。</translation>
    </message>
    <message>
        <source>查找“{query}”</source>
        <translation>檢索「{query}」</translation>
    </message>
</context>
<context>
    <name>SearchMemory</name>
    <message>
        <source>保存这个检索…</source>
        <translation>儲存這個檢索…</translation>
    </message>
    <message>
        <source>保存的检索</source>
        <translation>儲存的檢索</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>檢索</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>最近的检索</source>
        <translation>最近的檢索</translation>
    </message>
    <message>
        <source>保存检索</source>
        <translation>儲存檢索</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>在本卷中查找</source>
        <translation>在本卷中檢索</translation>
    </message>
    <message>
        <source>查找的词语</source>
        <translation>檢索詞</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>檢索結果</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>各节中的结果</source>
        <translation>各節中的結果</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>沒有找到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处</source>
        <translation>
            <numerusform>%Ln 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{current}/%Ln 处</source>
        <translation>
            <numerusform>{current}/%Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>{note}：{hits}</source>
        <translation>{note}：{hits}</translation>
    </message>
    <message numerus="yes">
        <source>{hits}，在 %Ln 节</source>
        <translation>
            <numerusform>{hits}，在 %Ln 節</numerusform>
        </translation>
    </message>
    <message>
        <source>已回到开头</source>
        <translation>已回到開頭</translation>
    </message>
    <message>
        <source>已转到末尾</source>
        <translation>已轉到末尾</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>导出批注</source>
        <translation>匯出批註</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>批注包 (*{suffix})</source>
        <translation>批註包 (*{suffix})</translation>
    </message>
    <message>
        <source>做批注包</source>
        <translation>製作批註包</translation>
    </message>
    <message>
        <source>批注包</source>
        <translation>批註包</translation>
    </message>
    <message>
        <source>已导出到 {file}</source>
        <translation>已匯出到 {file}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>卷中没有条目“{title}”。</source>
        <translation>卷中沒有條目「{title}」。</translation>
    </message>
    <message>
        <source>选中的地方没有可以标注的正文。</source>
        <translation>選中的地方沒有可以標註的正文。</translation>
    </message>
    <message>
        <source>“{path}”已损坏；文件保持原样。</source>
        <translation>「{path}」已損壞；檔案保持原樣。</translation>
    </message>
    <message>
        <source>这份备份已经不在了。</source>
        <translation>這份備份已經不在了。</translation>
    </message>
    <message>
        <source>“{path}”与笔记本不一致，没有保留。</source>
        <translation>「{path}」與筆記本不一致，沒有保留。</translation>
    </message>
    <message>
        <source>批注文件的层次太深，无法读取。</source>
        <translation>批註檔案的層次太深，無法讀取。</translation>
    </message>
    <message>
        <source>这不是本程序能读的批注文件（W3C Web Annotation）。</source>
        <translation>這不是本程式能讀的批註檔案（W3C Web Annotation）。</translation>
    </message>
    <message>
        <source>笔记本文件“{path}”不见了，现在打开的是一本空的。{day}的备份里有{annotations}条标注、{bookmarks}个书签，可以恢复。</source>
        <translation>筆記本檔案「{path}」不見了，現在開啟的是一本空的。{day}的備份裡有{annotations}條標註、{bookmarks}個書籤，可以恢復。</translation>
    </message>
    <message>
        <source>“{path}”只能读取，不能写入。已有的标注可以阅读，新的标注不能保存。</source>
        <translation>「{path}」只能讀取，不能寫入。已有的標註可以閱讀，新的標註不能儲存。</translation>
    </message>
    <message>
        <source>笔记本文件已损坏，受损的文件保留在“{kept}”。找回标注和书签共{whole}条{history}{copy}{missing}。</source>
        <translation>筆記本檔案已損壞，受損的檔案保留在「{kept}」。找回標註和書籤共{whole}條{history}{copy}{missing}。</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>，其中{count}条来自修改记录</source>
        <translation>，其中{count}條來自修改記錄</translation>
    </message>
    <message>
        <source>，其中{count}条来自{day}的备份</source>
        <translation>，其中{count}條來自{day}的備份</translation>
    </message>
    <message>
        <source>；另有{count}处改动没有找回</source>
        <translation>；另有{count}處改動沒有找回</translation>
    </message>
    <message>
        <source>“{path}”已损坏，又不能写入。找回的标注和书签共{whole}条，可以阅读，新的标注不能保存。</source>
        <translation>「{path}」已損壞，又不能寫入。找回的標註和書籤共{whole}條，可以閱讀，新的標註不能儲存。</translation>
    </message>
    <message>
        <source>“{path}”所在的磁盘不支持加锁。已有的标注可以阅读，新的标注不能保存。</source>
        <translation>「{path}」所在的磁碟不支援加鎖。已有的標註可以閱讀，新的標註不能儲存。</translation>
    </message>
    <message>
        <source>“{path}”中有记录已损坏。</source>
        <translation>「{path}」中有記錄已損壞。</translation>
    </message>
    <message>
        <source>这个批注包太大，没有读取。</source>
        <translation>這個批註包太大，沒有讀取。</translation>
    </message>
    <message>
        <source>这不是批注包，或已损坏。</source>
        <translation>這不是批註包，或已損壞。</translation>
    </message>
    <message>
        <source>这个批注包的内容不全或已损坏。</source>
        <translation>這個批註包的內容不全或已損壞。</translation>
    </message>
    <message>
        <source>这个批注包出自更新的版本，请先升级本程序。</source>
        <translation>這個批註包出自更新的版本，請先升級本程式。</translation>
    </message>
    <message>
        <source>卷中没有这个标题。</source>
        <translation>卷中沒有這個標題。</translation>
    </message>
    <message>
        <source>标题不能是空的。</source>
        <translation>標題不能是空的。</translation>
    </message>
    <message>
        <source>只能在类目之下的一个段落里分出条目，请在同一段中选定文字。</source>
        <translation>只能在類目之下的一個段落裡分出條目，請在同一段中選定文字。</translation>
    </message>
    <message>
        <source>前面没有可以并入的条目：它是这一部分的第一条。</source>
        <translation>前面沒有可以併入的條目：它是這一部分的第一條。</translation>
    </message>
    <message>
        <source>条目不能移到那里。</source>
        <translation>條目不能移到那裡。</translation>
    </message>
    <message>
        <source>上面没有能容纳这一级标题的类目或分目。</source>
        <translation>上面沒有能容納這一級標題的類目或分目。</translation>
    </message>
    <message>
        <source>原文中没有这样的行。</source>
        <translation>原文中沒有這樣的行。</translation>
    </message>
    <message>
        <source>只能改同一段、同一标题之内的文字，请重新选定。</source>
        <translation>只能改同一段、同一標題之內的文字，請重新選定。</translation>
    </message>
    <message>
        <source>这条整理记录不能驳回；如果是校订造成的，请撤销那项校订。</source>
        <translation>這條整理記錄不能駁回；如果是校訂造成的，請撤銷那項校訂。</translation>
    </message>
    <message>
        <source>磁盘读写出错</source>
        <translation>磁碟讀寫出錯</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>没有这样的文件或文件夹</source>
        <translation>沒有這樣的檔案或資料夾</translation>
    </message>
    <message>
        <source>它是文件夹</source>
        <translation>它是資料夾</translation>
    </message>
    <message>
        <source>路径里有一段不是文件夹</source>
        <translation>路徑裡有一段不是資料夾</translation>
    </message>
    <message>
        <source>链接绕成了圈</source>
        <translation>連結繞成了圈</translation>
    </message>
    <message>
        <source>名称太长</source>
        <translation>名稱太長</translation>
    </message>
    <message>
        <source>打开的文件太多</source>
        <translation>開啟的檔案太多</translation>
    </message>
    <message>
        <source>内存不足</source>
        <translation>記憶體不足</translation>
    </message>
    <message>
        <source>模板里的“{field}”不是字段；可用的有：{known}。</source>
        <translation>模板裡的「{field}」不是欄位；可用的有：{known}。</translation>
    </message>
    <message>
        <source>模板里有单独的 $；要写出 $ 本身，请写 $$。</source>
        <translation>模板裡有單獨的 $；要寫出 $ 本身，請寫 $$。</translation>
    </message>
    <message>
        <source>偏好设置没有保存：{reason}。</source>
        <translation>偏好設定沒有儲存：{reason}。</translation>
    </message>
    <message>
        <source>正则表达式 /{expression}/ 太费时，已停止；请写得简单些。</source>
        <translation>正規表示式 /{expression}/ 太費時，已停止；請寫得簡單些。</translation>
    </message>
    <message>
        <source>检索式太长，最多 {most} 个字符。</source>
        <translation>檢索式太長，最多 {most} 個字元。</translation>
    </message>
    <message>
        <source>只有要排除的词，还要写一个要找的词；要找“-”本身，请加引号。</source>
        <translation>只有要排除的詞，還要寫一個要找的詞；要找「-」本身，請加引號。</translation>
    </message>
    <message>
        <source>“{word}”后面要紧接着写要找的词。</source>
        <translation>「{word}」後面要緊接著寫要找的詞。</translation>
    </message>
    <message>
        <source>一个词前面只能写一个字段；要找“{word}”本身，请加引号。</source>
        <translation>一個詞前面只能寫一個欄位；要找「{word}」本身，請加引號。</translation>
    </message>
    <message>
        <source>“-”要写在“{word}”的前面。</source>
        <translation>「-」要寫在「{word}」的前面。</translation>
    </message>
    <message>
        <source>“|”两边的词不用加括号；要找括号本身，请加引号。</source>
        <translation>「|」兩邊的詞不用加括號；要找括號本身，請加引號。</translation>
    </message>
    <message>
        <source>“近”的前面缺少一个词。</source>
        <translation>「近」的前面缺少一個詞。</translation>
    </message>
    <message>
        <source>“|”前面缺少一个词。</source>
        <translation>「|」前面缺少一個詞。</translation>
    </message>
    <message>
        <source>正则表达式要写在两个“/”之间；要找“/”本身，请加引号。</source>
        <translation>正規表示式要寫在兩個「/」之間；要找「/」本身，請加引號。</translation>
    </message>
    <message>
        <source>“近/”后面要写 0 到 {most} 的字数，如 近/10。</source>
        <translation>「近/」後面要寫 0 到 {most} 的字數，如 近/10。</translation>
    </message>
    <message>
        <source>“近”的后面缺少一个词。</source>
        <translation>「近」的後面缺少一個詞。</translation>
    </message>
    <message>
        <source>“近”只能连接两个词。</source>
        <translation>「近」只能連接兩個詞。</translation>
    </message>
    <message>
        <source>年份要写成 2017、2015-2018、2015- 或 -2018。</source>
        <translation>年份要寫成 2017、2015-2018、2015- 或 -2018。</translation>
    </message>
    <message>
        <source>年份的先后颠倒了。</source>
        <translation>年份的先後顛倒了。</translation>
    </message>
    <message>
        <source>“|”后面缺少一个词。</source>
        <translation>「|」後面缺少一個詞。</translation>
    </message>
    <message>
        <source>引号没有成对。</source>
        <translation>引號沒有成對。</translation>
    </message>
    <message>
        <source>正则表达式从这里起读不懂。</source>
        <translation>正規表示式從這裡起讀不懂。</translation>
    </message>
    <message>
        <source>检索的索引已损坏，要重新建立。</source>
        <translation>檢索的索引已損壞，要重新建立。</translation>
    </message>
    <message>
        <source>无法读取文件夹“{name}”：{reason}。</source>
        <translation>無法讀取資料夾「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>存下的原文不见了，请重新添加原文件。</source>
        <translation>存下的原文不見了，請重新加入原檔案。</translation>
    </message>
    <message>
        <source>这一卷的记录已损坏；打开它，就会由原文重新整理。</source>
        <translation>這一卷的記錄已損壞；開啟它，就會由原文重新整理。</translation>
    </message>
    <message>
        <source>书库里没有这一卷年鉴。</source>
        <translation>書庫裡沒有這一卷年鑑。</translation>
    </message>
    <message>
        <source>“{name}”存下的原文已损坏，请重新添加原文件。</source>
        <translation>「{name}」存下的原文已損壞，請重新加入原檔案。</translation>
    </message>
    <message>
        <source>“{name}”存下的原文无法读取，请重新添加原文件。</source>
        <translation>「{name}」存下的原文無法讀取，請重新加入原檔案。</translation>
    </message>
    <message>
        <source>“{name}”在读取时被改动，请再试一次。</source>
        <translation>「{name}」在讀取時被改動，請再試一次。</translation>
    </message>
    <message>
        <source>处理“{name}”的进程意外结束了，可能是内存不足；这个文件没有收入。</source>
        <translation>處理「{name}」的程序意外結束了，可能是記憶體不足；這個檔案沒有收入。</translation>
    </message>
    <message>
        <source>“{name}”已损坏或不完整，无法读取。</source>
        <translation>「{name}」已損壞或不完整，無法讀取。</translation>
    </message>
    <message>
        <source>“{name}”里的文件超过 {most:,} 个，不像一本书，没有打开。</source>
        <translation>「{name}」裡的檔案超過 {most:,} 個，不像一本書，沒有開啟。</translation>
    </message>
    <message>
        <source>“{name}”缺少其中的“{member}”，文件不完整。</source>
        <translation>「{name}」缺少其中的「{member}」，檔案不完整。</translation>
    </message>
    <message>
        <source>“{name}”已加密，请先取消密码保护，再打开。</source>
        <translation>「{name}」已加密，請先取消密碼保護，再開啟。</translation>
    </message>
    <message>
        <source>“{name}”解开后大得反常，可能是恶意文件，没有打开。</source>
        <translation>「{name}」解開後大得反常，可能是惡意檔案，沒有開啟。</translation>
    </message>
    <message>
        <source>不认识的编码“{encoding}”。</source>
        <translation>不認識的編碼「{encoding}」。</translation>
    </message>
    <message>
        <source>“{name}”里有指向书外的链接“{link}”，没有打开。</source>
        <translation>「{name}」裡有指向書外的連結「{link}」，沒有開啟。</translation>
    </message>
    <message>
        <source>“{name}”受版权保护（DRM），内容已加密，无法读取。</source>
        <translation>「{name}」受版權保護（DRM），內容已加密，無法讀取。</translation>
    </message>
    <message>
        <source>存下的文字不是本程序认得的格式。</source>
        <translation>存下的文字不是本程式認得的格式。</translation>
    </message>
    <message>
        <source>存下的文字已损坏。</source>
        <translation>存下的文字已損壞。</translation>
    </message>
    <message>
        <source>“{name}”不是完好的 PDF，或一页也没有，无法打开。</source>
        <translation>「{name}」不是完好的 PDF，或一頁也沒有，無法開啟。</translation>
    </message>
    <message>
        <source>“{name}”加了密码，请先去掉密码再打开。</source>
        <translation>「{name}」加了密碼，請先去掉密碼再開啟。</translation>
    </message>
    <message>
        <source>“{name}”超过 5000 页，不像一部年鉴，没有打开。</source>
        <translation>「{name}」超過 5000 頁，不像一部年鑑，沒有開啟。</translation>
    </message>
    <message>
        <source>“{name}”是没有文字层的扫描件，请先用 OCRmyPDF 等工具识别文字，再打开。</source>
        <translation>「{name}」是沒有文字層的掃描件，請先用 OCRmyPDF 等工具辨識文字，再開啟。</translation>
    </message>
    <message>
        <source>“{name}”的字体没有说明各是什么字，取不出文字，请先用 OCRmyPDF 等工具重新识别。</source>
        <translation>「{name}」的字型沒有說明各是什麼字，取不出文字，請先用 OCRmyPDF 等工具重新辨識。</translation>
    </message>
    <message>
        <source>“{name}”要用的内存超过 2 GB，没有打开。</source>
        <translation>「{name}」要用的記憶體超過 2 GB，沒有開啟。</translation>
    </message>
    <message>
        <source>读取“{name}”时出错中断，文件可能已损坏。</source>
        <translation>讀取「{name}」時出錯中斷，檔案可能已損壞。</translation>
    </message>
    <message>
        <source>读取“{name}”用时太久，已停止。</source>
        <translation>讀取「{name}」用時太久，已停止。</translation>
    </message>
    <message>
        <source>“{name}”的第 {page} 页画不出来，文件可能已损坏。</source>
        <translation>「{name}」的第 {page} 頁畫不出來，檔案可能已損壞。</translation>
    </message>
    <message>
        <source>“{name}”的第 {page} 页用时太久，没有画出。</source>
        <translation>「{name}」的第 {page} 頁用時太久，沒有畫出。</translation>
    </message>
    <message>
        <source>“{name}”是旧式的或加了密的 Office 文件，请另存为不加密的 .docx 再打开。</source>
        <translation>「{name}」是舊式的或加了密的 Office 檔案，請另存為不加密的 .docx 再開啟。</translation>
    </message>
    <message>
        <source>“{name}”是 RTF 文件，请另存为 .docx 或纯文本再打开。</source>
        <translation>「{name}」是 RTF 檔案，請另存為 .docx 或純文字再開啟。</translation>
    </message>
    <message>
        <source>“{name}”是 CAJ 文件，请先转为 PDF 再打开。</source>
        <translation>「{name}」是 CAJ 檔案，請先轉為 PDF 再開啟。</translation>
    </message>
    <message>
        <source>“{name}”是压缩包，请先解开，再打开里面的文件。</source>
        <translation>「{name}」是壓縮包，請先解開，再開啟裡面的檔案。</translation>
    </message>
    <message>
        <source>“{name}”是图片，请先用文字识别软件（如 OCRmyPDF）做成带文字的 PDF。</source>
        <translation>「{name}」是圖片，請先用文字辨識軟體（如 OCRmyPDF）做成帶文字的 PDF。</translation>
    </message>
    <message>
        <source>“{name}”是本程序整理好的 TEI 文件，收入书库请用原文件。</source>
        <translation>「{name}」是本程式整理好的 TEI 檔案，收入書庫請用原檔案。</translation>
    </message>
    <message>
        <source>“{name}”里没有文字。</source>
        <translation>「{name}」裡沒有文字。</translation>
    </message>
    <message>
        <source>“{name}”是空文件。</source>
        <translation>「{name}」是空檔案。</translation>
    </message>
    <message>
        <source>“{name}”里只有空白，没有文字。</source>
        <translation>「{name}」裡只有空白，沒有文字。</translation>
    </message>
    <message>
        <source>“{name}”不是文本文件，无法作为年鉴打开。</source>
        <translation>「{name}」不是文字檔案，無法作為年鑑開啟。</translation>
    </message>
    <message>
        <source>“{name}”是文件夹，请打开其中的文件。</source>
        <translation>「{name}」是資料夾，請開啟其中的檔案。</translation>
    </message>
    <message>
        <source>“{name}”不是普通文件，无法打开。</source>
        <translation>「{name}」不是普通檔案，無法開啟。</translation>
    </message>
    <message>
        <source>“{name}”超过 {most}，不像一部年鉴的文本，没有打开。</source>
        <translation>「{name}」超過 {most}，不像一部年鑑的文字，沒有開啟。</translation>
    </message>
    <message>
        <source>找不到文件“{name}”，可能已被移走或改名。</source>
        <translation>找不到檔案「{name}」，可能已被移走或改名。</translation>
    </message>
    <message>
        <source>无法读取“{name}”：{reason}。</source>
        <translation>無法讀取「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>没有文件能叫“{name}”。</source>
        <translation>沒有檔案能叫「{name}」。</translation>
    </message>
    <message>
        <source>“{name}”里有超过 {most:,} 字的一行，不像年鉴，没有打开。</source>
        <translation>「{name}」裡有超過 {most:,} 字的一行，不像年鑑，沒有開啟。</translation>
    </message>
    <message>
        <source>磁盘已满，请腾出空间后再试</source>
        <translation>磁碟已滿，請騰出空間後再試</translation>
    </message>
    <message>
        <source>磁盘配额已用完，请腾出空间后再试</source>
        <translation>磁碟配額已用完，請騰出空間後再試</translation>
    </message>
    <message>
        <source>磁盘是只读的</source>
        <translation>磁碟是唯讀的</translation>
    </message>
    <message>
        <source>无法写入“{path}”：{reason}。</source>
        <translation>無法寫入「{path}」：{reason}。</translation>
    </message>
    <message>
        <source>读写“{path}”时磁盘出错。</source>
        <translation>讀寫「{path}」時磁碟出錯。</translation>
    </message>
    <message>
        <source>“{path}”是别的程序的文件，没有改动。</source>
        <translation>「{path}」是別的程式的檔案，沒有改動。</translation>
    </message>
    <message>
        <source>“{path}”由更新版本的年鉴阅读器写成，没有改动。请升级年鉴阅读器后再打开。</source>
        <translation>「{path}」由更新版本的年鑑閱讀器寫成，沒有改動。請升級年鑑閱讀器後再開啟。</translation>
    </message>
    <message>
        <source>“{path}”由旧版本写成，要先以可写方式打开一次。</source>
        <translation>「{path}」由舊版本寫成，要先以可寫方式開啟一次。</translation>
    </message>
    <message>
        <source>“{path}”不是数据库文件，没有改动。</source>
        <translation>「{path}」不是資料庫檔案，沒有改動。</translation>
    </message>
    <message>
        <source>“{path}”已损坏，又不能删除：{reason}。</source>
        <translation>「{path}」已損壞，又不能刪除：{reason}。</translation>
    </message>
    <message>
        <source>“{path}”是别的版本写成的。</source>
        <translation>「{path}」是別的版本寫成的。</translation>
    </message>
    <message>
        <source>“{path}”已损坏，要重新建立。</source>
        <translation>「{path}」已損壞，要重新建立。</translation>
    </message>
    <message>
        <source>这一步之后内容又有改动，不能撤销。</source>
        <translation>這一步之後內容又有改動，不能撤銷。</translation>
    </message>
    <message>
        <source>没有可以撤销的改动。</source>
        <translation>沒有可以撤銷的改動。</translation>
    </message>
    <message>
        <source>这一条已不在笔记本中。</source>
        <translation>這一條已不在筆記本中。</translation>
    </message>
    <message>
        <source>补回的文字</source>
        <translation>補回的文字</translation>
    </message>
    <message>
        <source>读串的分栏</source>
        <translation>讀串的分欄</translation>
    </message>
    <message>
        <source>读不出的字节</source>
        <translation>讀不出的位元組</translation>
    </message>
    <message>
        <source>未能归类的行</source>
        <translation>未能歸類的行</translation>
    </message>
    <message>
        <source>不成对的括号</source>
        <translation>不成對的括號</translation>
    </message>
    <message>
        <source>没有正文的条目</source>
        <translation>沒有正文的條目</translation>
    </message>
    <message>
        <source>重复的条目</source>
        <translation>重複的條目</translation>
    </message>
    <message>
        <source>过长的条目</source>
        <translation>過長的條目</translation>
    </message>
    <message>
        <source>异样的条目标题</source>
        <translation>異樣的條目標題</translation>
    </message>
    <message>
        <source>不连续的页码</source>
        <translation>不連續的頁碼</translation>
    </message>
    <message>
        <source>正文中缺的标题</source>
        <translation>正文中缺的標題</translation>
    </message>
    <message>
        <source>与目录不同的标题</source>
        <translation>與目錄不同的標題</translation>
    </message>
    <message>
        <source>目录中缺的标题</source>
        <translation>目錄中缺的標題</translation>
    </message>
    <message>
        <source>与目录不同的页码</source>
        <translation>與目錄不同的頁碼</translation>
    </message>
    <message>
        <source>正文中缺的索引条</source>
        <translation>正文中缺的索引條</translation>
    </message>
    <message>
        <source>自造字</source>
        <translation>自造字</translation>
    </message>
    <message>
        <source>重印的字符</source>
        <translation>重印的字元</translation>
    </message>
    <message>
        <source>并入前表的续表</source>
        <translation>併入前表的續表</translation>
    </message>
    <message>
        <source>未载明的年份</source>
        <translation>未載明的年份</translation>
    </message>
    <message>
        <source>拼合的署名</source>
        <translation>拼合的署名</translation>
    </message>
    <message>
        <source>归位的标点</source>
        <translation>歸位的標點</translation>
    </message>
    <message>
        <source>移出的图片说明</source>
        <translation>移出的圖片說明</translation>
    </message>
    <message>
        <source>跨页接合的句子</source>
        <translation>跨頁接合的句子</translation>
    </message>
    <message>
        <source>取自书眉的类目名</source>
        <translation>取自書眉的類目名</translation>
    </message>
    <message>
        <source>推定的记述年</source>
        <translation>推定的記述年</translation>
    </message>
    <message>
        <source>按校订改正的文字</source>
        <translation>按校訂改正的文字</translation>
    </message>
    <message>
        <source>文本编码</source>
        <translation>文字編碼</translation>
    </message>
    <message>
        <source>接回句中的数字与字母</source>
        <translation>接回句中的數字與字母</translation>
    </message>
    <message>
        <source>接回的断行</source>
        <translation>接回的斷行</translation>
    </message>
    <message>
        <source>统一的字形</source>
        <translation>統一的字形</translation>
    </message>
    <message>
        <source>移出的字符</source>
        <translation>移出的字元</translation>
    </message>
    <message>
        <source>书眉</source>
        <translation>書眉</translation>
    </message>
    <message>
        <source>侧标</source>
        <translation>側標</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>頁碼</translation>
    </message>
    <message>
        <source>存下的整理结果已损坏。</source>
        <translation>存下的整理結果已損壞。</translation>
    </message>
    <message>
        <source>第 {line} 行附近的标记或属性值不合年鉴文件的格式，文件未打开。</source>
        <translation>第 {line} 行附近的標記或屬性值不合年鑑檔案的格式，檔案未開啟。</translation>
    </message>
    <message>
        <source>文件带有文档类型声明（DOCTYPE），年鉴文件没有这种声明，因此未打开。</source>
        <translation>檔案帶有文件型別宣告（DOCTYPE），年鑑檔案沒有這種宣告，因此未開啟。</translation>
    </message>
    <message>
        <source>年鉴文件中有一个无法理解的值（{error}）。</source>
        <translation>年鑑檔案中有一個無法理解的值（{error}）。</translation>
    </message>
    <message>
        <source>这不是完整的 XML 文件：第 {line} 行读不下去了。</source>
        <translation>這不是完整的 XML 檔案：第 {line} 行讀不下去了。</translation>
    </message>
    <message>
        <source>第 {line} 行有不认识的标记“{name}”，文件未打开。</source>
        <translation>第 {line} 行有不認識的標記「{name}」，檔案未開啟。</translation>
    </message>
    <message>
        <source>第 {line} 行有不认识的属性“{name}”，文件未打开。</source>
        <translation>第 {line} 行有不認識的屬性「{name}」，檔案未開啟。</translation>
    </message>
    <message>
        <source>第 {line} 行的文字没有注明它在原文中的位置。</source>
        <translation>第 {line} 行的文字沒有註明它在原文中的位置。</translation>
    </message>
    <message>
        <source>第 {line} 行的分页指向一个不存在的页面“{page}”。</source>
        <translation>第 {line} 行的分頁指向一個不存在的頁面「{page}」。</translation>
    </message>
</context>
<context>
    <name>ShelfActions</name>
    <message>
        <source>没有收入的文件…</source>
        <translation>沒有收入的檔案…</translation>
    </message>
    <message>
        <source>还没有读过哪一卷。</source>
        <translation>還沒有讀過哪一卷。</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>年鉴信息…</source>
        <translation>年鑑資訊…</translation>
    </message>
    <message>
        <source>放回书库</source>
        <translation>放回書庫</translation>
    </message>
    <message>
        <source>找同一本书的另一版本…</source>
        <translation>尋找同一本書的另一版本…</translation>
    </message>
    <message>
        <source>移入回收站</source>
        <translation>移入資源回收桶</translation>
    </message>
    <message>
        <source>添加文件夹</source>
        <translation>加入資料夾</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>加入檔案</translation>
    </message>
    <message numerus="yes">
        <source>收入 %Ln 卷</source>
        <translation>
            <numerusform>收入 %Ln 卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷书库里已有</source>
        <translation>
            <numerusform>%Ln 卷書庫裡已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个文件不是年鉴的格式</source>
        <translation>
            <numerusform>%Ln 個檔案不是年鑑的格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个没有处理</source>
        <translation>
            <numerusform>%Ln 個沒有處理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个文件没有收入</source>
        <translation>
            <numerusform>%Ln 個檔案沒有收入</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>，</translation>
    </message>
    <message>
        <source>。</source>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>ShelfChanges</name>
    <message>
        <source>撤销</source>
        <translation>復原</translation>
    </message>
    <message numerus="yes">
        <source>已移入回收站：%Ln 卷。批注都还在。</source>
        <translation>
            <numerusform>已移入資源回收桶：%Ln 卷。批註都還在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已放回书库：%Ln 卷。</source>
        <translation>
            <numerusform>已放回書庫：%Ln 卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>清空回收站</source>
        <translation>清空資源回收桶</translation>
    </message>
    <message numerus="yes">
        <source>把回收站里的 %Ln 卷从电脑上删去？</source>
        <translation>
            <numerusform>要從電腦上刪除資源回收桶裡的 %Ln 卷嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>不能撤销。您自己的文件和笔记本里的批注都不动；以后再收入同一文件，批注还在。</source>
        <translation>無法復原。您自己的檔案和筆記本裡的批註都不動；以後再收入同一檔案，批註還在。</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>已删去 %Ln 卷。</source>
        <translation>
            <numerusform>已刪除 %Ln 卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>先打开一卷，或在书库里选中一卷。</source>
        <translation>先開啟一卷，或在書庫裡選取一卷。</translation>
    </message>
</context>
<context>
    <name>ShelfDesk</name>
    <message>
        <source>转到标题</source>
        <translation>轉到標題</translation>
    </message>
    <message>
        <source>检索的索引坏了，正在重建；这期间可以照常阅读。</source>
        <translation>檢索的索引壞了，正在重建；這期間可以照常閱讀。</translation>
    </message>
</context>
<context>
    <name>ShelfHitTree</name>
    <message>
        <source>各卷各节中的结果</source>
        <translation>各卷各節中的結果</translation>
    </message>
</context>
<context>
    <name>ShelfHits</name>
    <message>
        <source>批注</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>書籤</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>地区未填</source>
        <translation>地區未填</translation>
    </message>
    <message>
        <source>年份不详</source>
        <translation>年份不詳</translation>
    </message>
</context>
<context>
    <name>ShelfQuestion</name>
    <message>
        <source>在整个书库中查找</source>
        <translation>在整個書庫中檢索</translation>
    </message>
    <message>
        <source>在书库中查找的词语</source>
        <translation>在書庫中檢索的詞語</translation>
    </message>
    <message>
        <source>检索式</source>
        <translation>檢索式</translation>
    </message>
    <message>
        <source>保存的检索和最近的检索</source>
        <translation>儲存的檢索和最近的檢索</translation>
    </message>
    <message>
        <source>用法</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>怎样查找</source>
        <translation>怎樣檢索</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>檢索結果</translation>
    </message>
    <message>
        <source>不分简繁</source>
        <translation>不分簡繁</translation>
    </message>
    <message>
        <source>简体、繁体、异体都算</source>
        <translation>簡體、繁體、異體都算</translation>
    </message>
    <message>
        <source>不分全半角</source>
        <translation>不分全半形</translation>
    </message>
    <message>
        <source>全角、半角都算</source>
        <translation>全形、半形都算</translation>
    </message>
    <message>
        <source>不分大小写</source>
        <translation>不分大小寫</translation>
    </message>
    <message>
        <source>大写、小写都算</source>
        <translation>大寫、小寫都算</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>整个书库</source>
        <translation>整個書庫</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>按书的顺序</source>
        <translation>按書的順序</translation>
    </message>
    <message>
        <source>按年份</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>标题在前</source>
        <translation>標題在前</translation>
    </message>
    <message numerus="yes">
        <source>书库中选中的 %Ln 卷</source>
        <translation>
            <numerusform>書庫中選取的 %Ln 卷</numerusform>
        </translation>
    </message>
    <message>
        <source>卷首</source>
        <translation>卷首</translation>
    </message>
    <message>
        <source>只看 {narrowed} ✕</source>
        <translation>只看 {narrowed} ✕</translation>
    </message>
    <message>
        <source>{told}（从“{rest}”起）</source>
        <translation>{told}（從「{rest}」起）</translation>
    </message>
</context>
<context>
    <name>ShelfResult</name>
    <message>
        <source>卷首</source>
        <translation>卷首</translation>
    </message>
    <message>
        <source>类目开头</source>
        <translation>類目開頭</translation>
    </message>
    <message>
        <source>标题在前</source>
        <translation>標題在前</translation>
    </message>
    <message>
        <source>批注和书签</source>
        <translation>批註和書籤</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>不詳</translation>
    </message>
</context>
<context>
    <name>ShelfSearchPage</name>
    <message>
        <source>各年的处数</source>
        <translation>各年的處數</translation>
    </message>
    <message>
        <source>各类目的处数</source>
        <translation>各類目的處數</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>各年</source>
        <translation>各年</translation>
    </message>
    <message>
        <source>各类目</source>
        <translation>各類目</translation>
    </message>
    <message>
        <source>语境</source>
        <translation>語境</translation>
    </message>
    <message numerus="yes">
        <source>最先的 %Ln 处</source>
        <translation>
            <numerusform>最先的 %Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>正在点数…</source>
        <translation>正在點數…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷</source>
        <translation>
            <numerusform>%Ln 卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 处</source>
        <translation>
            <numerusform>%Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits}，在 {volumes}</source>
        <translation>{hits}，在 {volumes}</translation>
    </message>
    <message>
        <source>书库中没有选中任何一卷</source>
        <translation>書庫中沒有選取任何一卷</translation>
    </message>
    <message>
        <source>所看的范围里没有找到，书库的其余部分没有查</source>
        <translation>所看的範圍裡沒有找到，書庫的其餘部分沒有查</translation>
    </message>
    <message>
        <source>书库中没有找到</source>
        <translation>書庫中沒有找到</translation>
    </message>
    <message numerus="yes">
        <source>批注和书签 %Ln 处</source>
        <translation>
            <numerusform>批註和書籤 %Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}；{notes}</source>
        <translation>{told}；{notes}</translation>
    </message>
    <message>
        <source>{told}（索引正在补齐，还会有变）</source>
        <translation>{told}（索引正在補齊，還會有變）</translation>
    </message>
</context>
<context>
    <name>ShelfTable</name>
    <message>
        <source>书库</source>
        <translation>書庫</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>筛选：题名、地区、年份、标签</source>
        <translation>篩選：題名、地區、年份、標籤</translation>
    </message>
    <message>
        <source>筛选书库</source>
        <translation>篩選書庫</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>不分组</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>按地区分组</source>
        <translation>按地區分組</translation>
    </message>
    <message>
        <source>按年份分组</source>
        <translation>按年份分組</translation>
    </message>
    <message>
        <source>添加文件…</source>
        <translation>加入檔案…</translation>
    </message>
    <message>
        <source>添加文件夹…</source>
        <translation>加入資料夾…</translation>
    </message>
    <message>
        <source>清空回收站…</source>
        <translation>清空資源回收桶…</translation>
    </message>
    <message numerus="yes">
        <source>回收站（%Ln）</source>
        <translation>
            <numerusform>資源回收桶（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷</source>
        <translation>
            <numerusform>%Ln 卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个条目</source>
        <translation>
            <numerusform>%Ln 個條目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 字</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>没有符合筛选的年鉴。</source>
        <translation>沒有符合篩選的年鑑。</translation>
    </message>
    <message>
        <source>回收站是空的。</source>
        <translation>資源回收桶是空的。</translation>
    </message>
    <message>
        <source>书库还是空的。添加文件或文件夹，也可以把它们拖到这里。</source>
        <translation>書庫還是空的。加入檔案或資料夾，也可以把它們拖到這裡。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>快捷键</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>快速鍵一覽</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>上一处原文</source>
        <translation>上一處原文</translation>
    </message>
    <message>
        <source>下一处原文</source>
        <translation>下一處原文</translation>
    </message>
    <message>
        <source>原始文本</source>
        <translation>原始文字</translation>
    </message>
    <message>
        <source>选中一条记录，这里显示它在来源中的原样。</source>
        <translation>選取一則記錄，這裡顯示它在來源中的原樣。</translation>
    </message>
    <message>
        <source>原始文本 第 {line} 行（{stop}/{stops} 处）</source>
        <translation>原始文字 第 {line} 行（{stop}/{stops} 處）</translation>
    </message>
    <message>
        <source>原始文本 第 {line} 行</source>
        <translation>原始文字 第 {line} 行</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>{name}（{key}）</source>
        <translation>{name}（{key}）</translation>
    </message>
</context>
<context>
    <name>TitleHitModel</name>
    <message>
        <source>类目</source>
        <translation>類目</translation>
    </message>
    <message>
        <source>分目</source>
        <translation>分目</translation>
    </message>
    <message>
        <source>子目</source>
        <translation>子目</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>同一本书的另一版本</source>
        <translation>同一本書的另一版本</translation>
    </message>
    <message>
        <source>随来的批注</source>
        <translation>隨來的批註</translation>
    </message>
    <message>
        <source>被取代的一卷移入回收站，可以放回；没有随来的批注留在原处，打开新的一卷可以核对。</source>
        <translation>被取代的一卷移入資源回收桶，可以放回；沒有隨來的批註留在原處，開啟新的一卷可以核對。</translation>
    </message>
    <message>
        <source>用新的取代</source>
        <translation>用新的取代</translation>
    </message>
    <message>
        <source>两卷都留</source>
        <translation>兩卷都留</translation>
    </message>
    <message>
        <source>不要新的</source>
        <translation>不要新的</translation>
    </message>
    <message>
        <source>新收入的“{new}”与书库里的“{old}”是同一本书的两次提取。</source>
        <translation>新收入的「{new}」與書庫裡的「{old}」是同一本書的兩次擷取。</translation>
    </message>
    <message>
        <source>正在看批注能否随来…</source>
        <translation>正在看批註能否隨來…</translation>
    </message>
    <message numerus="yes">
        <source>其余 %Ln 本也这样办</source>
        <translation>
            <numerusform>其餘 %Ln 本也這樣辦</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条随来</source>
        <translation>
            <numerusform>%Ln 條隨來</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个书签：{told}。</source>
        <translation>
            <numerusform>%Ln 個書籤：{told}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条要核对位置</source>
        <translation>
            <numerusform>%Ln 條要核對位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条在新的一卷中没有找到</source>
        <translation>
            <numerusform>%Ln 條在新的一卷中沒有找到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条批注：{told}。</source>
        <translation>
            <numerusform>%Ln 條批註：{told}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 个随来</source>
        <translation>
            <numerusform>%Ln 個隨來</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>，</translation>
    </message>
    <message>
        <source>原有的一卷没有批注、书签和校订。</source>
        <translation>原有的一卷沒有批註、書籤和校訂。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条在新的一卷中不适用，仍会列出</source>
        <translation>
            <numerusform>%Ln 條在新的一卷中不適用，仍會列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 条校订：{told}。</source>
        <translation>
            <numerusform>%Ln 條校訂：{told}。</numerusform>
        </translation>
    </message>
    <message>
        <source>新收入的</source>
        <translation>新收入的</translation>
    </message>
    <message>
        <source>原有的</source>
        <translation>原有的</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>條目</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>整理記錄</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>查看…</source>
        <translation>檢視…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 卷与书库里的书是同一本，可以作为新版本取代原有的。</source>
        <translation>
            <numerusform>%Ln 卷與書庫裡的書是同一本，可以作為新版本取代原有的。</numerusform>
        </translation>
    </message>
    <message>
        <source>书库里没有这本书的另一版本。</source>
        <translation>書庫裡沒有這本書的另一版本。</translation>
    </message>
</context>
<context>
    <name>VolumeForm</name>
    <message>
        <source>年鉴信息</source>
        <translation>年鑑資訊</translation>
    </message>
    <message>
        <source>题名</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>卷年</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>記述年</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>以顿号或逗号分开</source>
        <translation>以頓號或逗號分開</translation>
    </message>
    <message>
        <source>卷年是书名上的年份，记述年是书中所记的年份，两者互不推算。</source>
        <translation>卷年是書名上的年份，記述年是書中所記的年份，兩者互不推算。</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>各卷不同</source>
        <translation>各卷不同</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>年鉴阅读器</source>
        <translation>年鑑閱讀器</translation>
    </message>
    <message>
        <source>打开年鉴的 PDF 或文本，还原成一本可读、可查、可批注的书。</source>
        <translation>開啟年鑑的 PDF 或文字檔，還原成一本可讀、可查、可批註的書。</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>也可以把文件拖到这里</source>
        <translation>也可以把檔案拖放到這裡</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>最近的年鉴</source>
        <translation>最近的年鑑</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>校订(&amp;C)</source>
        <translation>校訂(&amp;C)</translation>
    </message>
    <message>
        <source>工具(&amp;T)</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>把所在行标为</source>
        <translation>把所在行標為</translation>
    </message>
    <message>
        <source>标注(&amp;M)</source>
        <translation>標註(&amp;M)</translation>
    </message>
    <message>
        <source>标亮的颜色</source>
        <translation>螢光標示的顏色</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>确定</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>打开…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>打开年鉴（PDF、EPUB、Word、网页或文本），收入书库</source>
        <translation>開啟年鑑（PDF、EPUB、Word、網頁或文字檔），收入書庫</translation>
    </message>
    <message>
        <source>添加文件夹…</source>
        <translation>加入資料夾…</translation>
    </message>
    <message>
        <source>把文件夹里的年鉴都收入书库</source>
        <translation>把資料夾裡的年鑑都收入書庫</translation>
    </message>
    <message>
        <source>书库</source>
        <translation>書庫</translation>
    </message>
    <message>
        <source>看书库里的所有年鉴</source>
        <translation>看書庫裡的所有年鑑</translation>
    </message>
    <message>
        <source>年鉴信息…</source>
        <translation>年鑑資訊…</translation>
    </message>
    <message>
        <source>填写题名、地区、卷年、记述年和标签</source>
        <translation>填寫題名、地區、卷年、記述年和標籤</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>資源回收桶</translation>
    </message>
    <message>
        <source>看移出书库的年鉴，放回或删去</source>
        <translation>檢視移出書庫的年鑑，放回或刪除</translation>
    </message>
    <message>
        <source>笔记本</source>
        <translation>筆記本</translation>
    </message>
    <message>
        <source>看所有年鉴中的批注</source>
        <translation>看所有年鑑中的批註</translation>
    </message>
    <message>
        <source>备份…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>看笔记本的备份，立即备份，或恢复到其中一份</source>
        <translation>看筆記本的備份，立即備份，或恢復到其中一份</translation>
    </message>
    <message>
        <source>继续上次的阅读</source>
        <translation>繼續上次的閱讀</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>复制并注明出处</source>
        <translation>複製並註明出處</translation>
    </message>
    <message>
        <source>复制本条目的链接</source>
        <translation>複製本條目的連結</translation>
    </message>
    <message>
        <source>复制能打开本条目的链接</source>
        <translation>複製能開啟本條目的連結</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>查找…</source>
        <translation>檢索…</translation>
    </message>
    <message>
        <source>在本卷中查找</source>
        <translation>在本卷中檢索</translation>
    </message>
    <message>
        <source>在书库中查找…</source>
        <translation>在書庫中檢索…</translation>
    </message>
    <message>
        <source>在书库的所有年鉴中查找</source>
        <translation>在書庫的所有年鑑中檢索</translation>
    </message>
    <message>
        <source>查找下一处</source>
        <translation>檢索下一處</translation>
    </message>
    <message>
        <source>查找上一处</source>
        <translation>檢索上一處</translation>
    </message>
    <message>
        <source>偏好设置…</source>
        <translation>偏好設定…</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>原大</source>
        <translation>實際大小</translation>
    </message>
    <message>
        <source>切换深浅</source>
        <translation>切換深淺</translation>
    </message>
    <message>
        <source>在浅色与深色之间切换</source>
        <translation>在淺色與深色之間切換</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>回到跳转之前的地方</source>
        <translation>回到跳轉之前的地方</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>上一条目</source>
        <translation>上一條目</translation>
    </message>
    <message>
        <source>下一条目</source>
        <translation>下一條目</translation>
    </message>
    <message>
        <source>上一分目</source>
        <translation>上一分目</translation>
    </message>
    <message>
        <source>下一分目</source>
        <translation>下一分目</translation>
    </message>
    <message>
        <source>转到标题…</source>
        <translation>轉到標題…</translation>
    </message>
    <message>
        <source>按标题打开书库中的任一条目、分目或类目，可用拼音</source>
        <translation>按標題開啟書庫中的任一條目、分目或類目，可用拼音</translation>
    </message>
    <message>
        <source>筛选目录…</source>
        <translation>篩選目錄…</translation>
    </message>
    <message>
        <source>筛选目录中的标题，可用拼音</source>
        <translation>篩選目錄中的標題，可用拼音</translation>
    </message>
    <message>
        <source>回到正文</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>粉色</source>
        <translation>粉紅色</translation>
    </message>
    <message>
        <source>紫色</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>标亮</source>
        <translation>螢光標示</translation>
    </message>
    <message>
        <source>用最近的颜色标亮选中的文字</source>
        <translation>用最近的顏色標示選取的文字</translation>
    </message>
    <message>
        <source>划线</source>
        <translation>劃線</translation>
    </message>
    <message>
        <source>用最近的颜色在选中的文字下划线</source>
        <translation>用最近的顏色在選中的文字下劃線</translation>
    </message>
    <message>
        <source>待核 / 已核</source>
        <translation>待核 / 已核</translation>
    </message>
    <message>
        <source>把此处标为待核，再按标为已核，第三次去掉</source>
        <translation>把此處標為待核，再按標為已核，第三次去掉</translation>
    </message>
    <message>
        <source>批注…</source>
        <translation>批註…</translation>
    </message>
    <message>
        <source>给选中的文字写批注</source>
        <translation>給選取的文字寫批註</translation>
    </message>
    <message>
        <source>删除此处的标注</source>
        <translation>刪除此處的標註</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>给当前条目加上或取下书签</source>
        <translation>給目前條目加上或取下書籤</translation>
    </message>
    <message>
        <source>回复批注</source>
        <translation>回覆批註</translation>
    </message>
    <message>
        <source>在同一处文字上回复所选的批注</source>
        <translation>在同一處文字上回覆所選的批註</translation>
    </message>
    <message>
        <source>导出批注…</source>
        <translation>匯出批註…</translation>
    </message>
    <message>
        <source>把批注写成 Markdown、Word、表格等文件</source>
        <translation>把批註寫成 Markdown、Word、表格等檔案</translation>
    </message>
    <message>
        <source>收入批注…</source>
        <translation>收入批註…</translation>
    </message>
    <message>
        <source>收入批注文件或同事发来的批注包</source>
        <translation>收入批註檔案或同事傳來的批註包</translation>
    </message>
    <message>
        <source>做批注包…</source>
        <translation>製作批註包…</translation>
    </message>
    <message>
        <source>把批注做成一个文件，交给同事审阅</source>
        <translation>把批註做成一個檔案，交給同事審閱</translation>
    </message>
    <message>
        <source>核对标注位置…</source>
        <translation>核對標註位置…</translation>
    </message>
    <message>
        <source>看标注是否还在原来的文字上，找不到的由您来定</source>
        <translation>看標註是否還在原來的文字上，找不到的由您來定</translation>
    </message>
    <message>
        <source>改标题…</source>
        <translation>改標題…</translation>
    </message>
    <message>
        <source>改所在条目或目录中所选标题的文字</source>
        <translation>改所在條目或目錄中所選標題的文字</translation>
    </message>
    <message>
        <source>从选中处分出条目…</source>
        <translation>從選取處分出條目…</translation>
    </message>
    <message>
        <source>与上一条目合并</source>
        <translation>與上一條目合併</translation>
    </message>
    <message>
        <source>移动条目…</source>
        <translation>移動條目…</translation>
    </message>
    <message>
        <source>标题升一级</source>
        <translation>標題升一級</translation>
    </message>
    <message>
        <source>标题降一级</source>
        <translation>標題降一級</translation>
    </message>
    <message>
        <source>改正文字…</source>
        <translation>改正文字…</translation>
    </message>
    <message>
        <source>改正选中的文字；原文件不动</source>
        <translation>改正選取的文字；原檔案不動</translation>
    </message>
    <message>
        <source>类目标题</source>
        <translation>類目標題</translation>
    </message>
    <message>
        <source>分目标题</source>
        <translation>分目標題</translation>
    </message>
    <message>
        <source>子目标题</source>
        <translation>子目標題</translation>
    </message>
    <message>
        <source>条目标题</source>
        <translation>條目標題</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>书眉</source>
        <translation>書眉</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>驳回所选的记录</source>
        <translation>駁回所選的記錄</translation>
    </message>
    <message>
        <source>撤回整理时所作的这一处改动</source>
        <translation>撤回整理時所作的這一處改動</translation>
    </message>
    <message>
        <source>撤销所选的校订</source>
        <translation>復原所選的校訂</translation>
    </message>
    <message>
        <source>查看原文</source>
        <translation>查看原文</translation>
    </message>
    <message>
        <source>打开整理记录，对照原文的行</source>
        <translation>開啟整理記錄，對照原文的行</translation>
    </message>
    <message>
        <source>导出整理记录…</source>
        <translation>匯出整理記錄…</translation>
    </message>
    <message>
        <source>把整理记录存成 CSV 或 Markdown 表格</source>
        <translation>把整理記錄存成 CSV 或 Markdown 表格</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>关于年鉴阅读器</source>
        <translation>關於年鑑閱讀器</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>EPUB 电子书</source>
        <translation>EPUB 電子書</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Markdown 文本</source>
        <translation>Markdown 文字</translation>
    </message>
    <message>
        <source>纯文本</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>TEI XML</source>
        <translation>TEI XML</translation>
    </message>
    <message>
        <source>JSON 数据</source>
        <translation>JSON 資料</translation>
    </message>
    <message>
        <source>年鉴 (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;所有文件 (*)</source>
        <translation>年鑑 (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>{tip}（{key}）</source>
        <translation>{tip}（{key}）</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>“{name}”没有写成：{reason}。</source>
        <translation>「{name}」沒有寫成：{reason}。</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>原版页面</source>
        <translation>原版頁面</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>檢索</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>整理記錄</translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message>
        <source>题名</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>卷年</source>
        <translation>卷年</translation>
    </message>
    <message>
        <source>记述年</source>
        <translation>記述年</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>條目</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>整理记录</source>
        <translation>整理記錄</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>上次阅读</source>
        <translation>上次閱讀</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>{year} 年卷，记述年不详</source>
        <translation>{year} 年卷，記述年不詳</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>跟随系统</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>撤销</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>已撤销：{deed}。</source>
        <translation>已復原：{deed}。</translation>
    </message>
    <message>
        <source>已重做：{deed}。</source>
        <translation>已重做：{deed}。</translation>
    </message>
</context>
<context>
    <name>volumes</name>
    <message>
        <source>{name}（记 {year} 年）</source>
        <translation>{name}（記 {year} 年）</translation>
    </message>
</context>
</TS>
