"""Every action of the window in one table: its name, its words, its keys and its icon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.parts.keys.menu_key import MENU_KEY

translate = QCoreApplication.translate
Standard = QKeySequence.StandardKey
Keys = str | QKeySequence.StandardKey


class ActionEntry(NamedTuple):
    """An action before it is made; `tip` says more than `text` where that is needed."""

    name: str
    text: str
    keys: tuple[Keys, ...] = ()
    icon: str = ""
    checkable: bool = False
    tip: str = ""


def file_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of files."""
    return (
        ActionEntry("open", translate("actions", "打开…"), (Standard.Open,), "open",
                    tip=translate("actions", "打开年鉴（PDF、EPUB、Word、网页或文本），收入书库")),
        ActionEntry("open_folder", translate("actions", "添加文件夹…"), ("Ctrl+Shift+O",),
                    tip=translate("actions", "把文件夹里的年鉴都收入书库")),
        ActionEntry("shelf", translate("actions", "书库"), ("Ctrl+Shift+L",), "shelf",
                    tip=translate("actions", "看书库里的所有年鉴")),
        ActionEntry("volume_facts", translate("actions", "年鉴信息…"), ("Alt+Return",),
                    tip=translate("actions", "填写题名、地区、卷年、记述年和标签")),
        ActionEntry("bin", translate("actions", "回收站"),
                    tip=translate("actions", "看移出书库的年鉴，放回或删去")),
        ActionEntry("notebook", translate("actions", "笔记本"), ("Ctrl+Shift+N",),
                    tip=translate("actions", "看所有年鉴中的批注")),
        ActionEntry("backups", translate("actions", "备份…"),
                    tip=translate("actions", "看笔记本的备份，立即备份，或恢复到其中一份")),
        ActionEntry("print", translate("actions", "打印…"), (Standard.Print,),
                    tip=translate("actions", "预览并打印本分目，或其中选中的部分")),
        ActionEntry("continue_reading", translate("actions", "继续上次的阅读"), ("Ctrl+R",)),
        ActionEntry("quit", translate("actions", "退出"), ("Ctrl+Q",)),
    )  # fmt: skip


def edit_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of editing and finding."""
    return (
        ActionEntry("copy", translate("actions", "复制"), (Standard.Copy,)),
        ActionEntry("copy_citation", translate("actions", "复制并注明出处"), ("Ctrl+Shift+C",)),
        ActionEntry("copy_reference", translate("actions", "复制参考文献"),
                    tip=translate("actions", "按 GB/T 7714 复制本条目的参考文献著录")),
        ActionEntry("copy_link", translate("actions", "复制本条目的链接"),
                    tip=translate("actions", "复制能打开本条目的链接")),
        ActionEntry("select_all", translate("actions", "全选"), (Standard.SelectAll,)),
        ActionEntry("find", translate("actions", "查找…"), (Standard.Find,), "search",
                    tip=translate("actions", "在本卷中查找")),
        ActionEntry("find_on_shelf", translate("actions", "在书库中查找…"), ("Ctrl+Shift+F",),
                    tip=translate("actions", "在书库的所有年鉴中查找")),
        ActionEntry("find_next", translate("actions", "查找下一处"), ("F3",)),
        ActionEntry("find_previous", translate("actions", "查找上一处"), ("Shift+F3",)),
        ActionEntry("preferences", translate("actions", "偏好设置…"), ("Ctrl+,",)),
    )  # fmt: skip


def view_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of how the text looks."""
    return (
        ActionEntry("zoom_in", translate("actions", "放大"), (Standard.ZoomIn, "Ctrl+="),
                    "zoom-in"),
        ActionEntry("zoom_out", translate("actions", "缩小"), (Standard.ZoomOut,), "zoom-out"),
        ActionEntry("zoom_reset", translate("actions", "原大"), ("Ctrl+0",)),
        ActionEntry("toggle_theme", translate("actions", "切换深浅"), ("Ctrl+Shift+D",), "theme",
                    tip=translate("actions", "在浅色与深色之间切换")),
        ActionEntry("full_screen", translate("actions", "全屏"), ("F11",), checkable=True),
    )  # fmt: skip


def go_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of moving."""
    return (
        ActionEntry("back", translate("actions", "后退"), ("Alt+Left",), "back",
                    tip=translate("actions", "回到跳转之前的地方")),
        ActionEntry("forward", translate("actions", "前进"), ("Alt+Right",), "forward"),
        ActionEntry("previous_entry", translate("actions", "上一条目"), ("Ctrl+PgUp",)),
        ActionEntry("next_entry", translate("actions", "下一条目"), ("Ctrl+PgDown",)),
        ActionEntry("previous_section", translate("actions", "上一分目"), ("Alt+PgUp",),
                    "previous"),
        ActionEntry("next_section", translate("actions", "下一分目"), ("Alt+PgDown",), "next"),
        ActionEntry("other_years", translate("actions", "历年的同名条目"), ("Ctrl+Shift+Y",),
                    tip=translate("actions", "在书库中找各年与本条目同名的条目，按年份排列")),
        ActionEntry("quick_open", translate("actions", "转到标题…"), ("Ctrl+G",),
                    tip=translate("actions", "按标题打开书库中的任一条目、分目或类目，可用拼音")),
        ActionEntry("go_to_title", translate("actions", "筛选目录…"), ("Ctrl+Shift+G",),
                    tip=translate("actions", "筛选目录中的标题，可用拼音")),
        ActionEntry("go_to_text", translate("actions", "回到正文"), ("Ctrl+L",)),
    )  # fmt: skip


def colors_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of the five colours, in the order of `Color`."""
    return (
        ActionEntry("highlight_yellow", translate("actions", "黄色"), ("Alt+1",)),
        ActionEntry("highlight_green", translate("actions", "绿色"), ("Alt+2",)),
        ActionEntry("highlight_blue", translate("actions", "蓝色"), ("Alt+3",)),
        ActionEntry("highlight_pink", translate("actions", "粉色"), ("Alt+4",)),
        ActionEntry("highlight_purple", translate("actions", "紫色"), ("Alt+5",)),
    )


def mark_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of marking."""
    return (
        ActionEntry("highlight", translate("actions", "标亮"), ("Ctrl+H",), "highlight",
                    tip=translate("actions", "用最近的颜色标亮选中的文字")),
        ActionEntry("underline", translate("actions", "划线"), ("Alt+U",),
                    tip=translate("actions", "用最近的颜色在选中的文字下划线")),
        ActionEntry("check_state", translate("actions", "待核 / 已核"), ("Ctrl+K",),
                    tip=translate("actions", "把此处标为待核，再按标为已核，第三次去掉")),
        ActionEntry("note", translate("actions", "批注…"), ("Ctrl+N",), "note",
                    tip=translate("actions", "给选中的文字写批注")),
        ActionEntry("remove_mark", translate("actions", "删除此处的标注"), ("Ctrl+Shift+H",)),
        ActionEntry("bookmark", translate("actions", "书签"), ("Ctrl+B",), "bookmark",
                    checkable=True, tip=translate("actions", "给当前条目加上或取下书签")),
        ActionEntry("reply_note", translate("actions", "回复批注"), ("Ctrl+Shift+R",),
                    tip=translate("actions", "在同一处文字上回复所选的批注")),
        ActionEntry("export_notes", translate("actions", "导出批注…"),
                    tip=translate("actions", "把批注写成 Markdown、Word、表格等文件")),
        ActionEntry("import_notes", translate("actions", "导入批注…"),
                    tip=translate("actions", "导入批注文件或同事发来的批注包")),
        ActionEntry("package_notes", translate("actions", "制作批注包…"),
                    tip=translate("actions", "把批注制成一个文件，交给同事审阅")),
        ActionEntry("review_places", translate("actions", "核对标注位置…"),
                    tip=translate("actions", "看标注是否还在原来的文字上，找不到的由您来定")),
    )  # fmt: skip


def correction_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of correcting the book at the place at hand."""
    return (
        ActionEntry("rename_heading", translate("actions", "改标题…"), ("F2",),
                    tip=translate("actions", "改所在条目或目录中所选标题的文字")),
        ActionEntry("split_entry", translate("actions", "从选中处分出条目…"), ("Ctrl+T",)),
        ActionEntry("merge_entry", translate("actions", "与上一条目合并"), ("Ctrl+M",)),
        ActionEntry("move_entry", translate("actions", "移动条目…"), ("Ctrl+Shift+M",)),
        ActionEntry("raise_level", translate("actions", "标题升一级"), ("Ctrl+[",)),
        ActionEntry("lower_level", translate("actions", "标题降一级"), ("Ctrl+]",)),
        ActionEntry("mend_text", translate("actions", "改正文字…"), ("Ctrl+E",),
                    tip=translate("actions", "改正选中的文字；原文件不动")),
    )  # fmt: skip


def role_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of saying what the lines at hand are; each is named by its role.

    Their keys are those of heading levels and body text in word processors.
    """
    return (
        ActionEntry("role_chapter", translate("actions", "类目标题"), ("Ctrl+Alt+1",)),
        ActionEntry("role_section", translate("actions", "分目标题"), ("Ctrl+Alt+2",)),
        ActionEntry("role_subsection", translate("actions", "子目标题"), ("Ctrl+Alt+3",)),
        ActionEntry("role_entry", translate("actions", "条目标题"), ("Ctrl+Alt+4",)),
        ActionEntry("role_caption", translate("actions", "图片说明"), ("Ctrl+Alt+5",)),
        ActionEntry("role_running_head", translate("actions", "书眉"), ("Ctrl+Alt+6",)),
        ActionEntry("role_body", translate("actions", "正文"), ("Ctrl+Alt+0",)),
    )


def finding_correction_entries() -> tuple[ActionEntry, ...]:
    """Give the actions on what is chosen among the findings and corrections."""
    return (
        ActionEntry("reject_finding", translate("actions", "驳回所选的记录"),
                    tip=translate("actions", "撤回整理时所作的这一处改动")),
        ActionEntry("withdraw_correction", translate("actions", "撤销所选的校订")),
    )  # fmt: skip


def tools_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of looking behind the text."""
    return (
        ActionEntry("figures", translate("actions", "数字"), ("Ctrl+D",),
                    tip=translate("actions", "把本分目的数字和表格列成表，画成图，看历年变化")),
        ActionEntry("show_source", translate("actions", "查看原文"), ("Ctrl+U",), "source",
                    tip=translate("actions", "打开整理记录，对照原文的行")),
        ActionEntry("export_findings", translate("actions", "导出整理记录…"),
                    tip=translate("actions", "把整理记录存成 CSV 或 Markdown 表格")),
    )  # fmt: skip


def help_entries() -> tuple[ActionEntry, ...]:
    """Give the actions of help."""
    return (
        ActionEntry("manual", translate("actions", "使用说明"), (Standard.HelpContents,)),
        ActionEntry("shortcuts", translate("actions", "快捷键"), ("Ctrl+F1",)),
        ActionEntry("about", translate("actions", "关于年鉴阅读器")),
    )


def other_keys() -> tuple[tuple[str, QKeySequence], ...]:
    """Give the keys that the page and the lists take themselves, with what they do."""
    told = (
        (translate("actions", "往下翻一屏，到末尾接下一分目"), "Space"),
        (translate("actions", "往上翻一屏，到开头接上一分目"), "Shift+Space"),
        (translate("actions", "在页上移动光标；再按住 Shift 选字，按 Esc 收起光标"), "Right"),
        (translate("actions", "删除列表中所选的，或驳回所选的记录"), "Del"),
        (translate("actions", "打开所选之处的菜单"), MENU_KEY),
    )
    return tuple((deed, QKeySequence(keys)) for deed, keys in told)


PANEL_KEYS = {
    "navigator": "F7",
    "bookmarks": "Ctrl+Shift+B",
    "annotations": "F8",
    "facsimile": "F9",
    "findings": "F6",
}


def export_formats() -> tuple[tuple[str, str, str], ...]:
    """Give what can be written: the library's name of the format, its words, its suffix."""
    return (
        ("docx", translate("actions", "Word 文档"), ".docx"),
        ("epub", translate("actions", "EPUB 电子书"), ".epub"),
        ("html", translate("actions", "网页"), ".html"),
        ("markdown", translate("actions", "Markdown 文本"), ".md"),
        ("text", translate("actions", "纯文本"), ".txt"),
        ("tei", translate("actions", "TEI XML"), ".xml"),
        ("json", translate("actions", "JSON 数据"), ".json"),
        ("figures", translate("actions", "全卷数字的表格"), ".csv"),
    )


def file_kinds() -> str:
    """Give the kinds of files that a yearbook comes in, as a file dialog wants them."""
    return translate(
        "actions",
        "年鉴 (*.pdf *.epub *.docx *.html *.htm *.xhtml *.txt *.text *.md *.xml);;所有文件 (*)",
    )


class Actions:
    """The actions of one window by name."""

    def __init__(self, parent: QObject) -> None:
        """Make every action of the tables, unconnected."""
        entries = _all_entries()
        self._made = {entry.name: _made(entry, parent) for entry in entries}
        self.icons = {entry.name: entry.icon for entry in entries if entry.icon}

    def __getitem__(self, name: str) -> QAction:
        """Give an action.

        Raises:
            KeyError: the tables have no such action.
        """
        return self._made[name]

    def add(self, name: str, action: QAction) -> None:
        """Take in an action that is made elsewhere: undo and redo."""
        action.setObjectName(name)
        self._made[name] = action

    def of(self, entries: Iterable[ActionEntry]) -> list[QAction]:
        """Give the actions of a table in its order."""
        return [self._made[entry.name] for entry in entries]

    def colors(self) -> dict[Color, QAction]:
        """Give the action that highlights in each colour."""
        actions = self.of(colors_entries())
        return dict(zip(Color, actions, strict=True))

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        for entry, (color, action) in zip(colors_entries(), self.colors().items(), strict=True):
            meaning = meanings.get(color, "")
            told = translate("Colors", "{color} = {meaning}").format(
                color=entry.text, meaning=meaning.replace("&", "&&")
            )
            action.setText(told if meaning else entry.text)

    def __iter__(self) -> Iterator[QAction]:
        """Give all actions, table by table."""
        return iter(self._made.values())


def _all_entries() -> tuple[ActionEntry, ...]:
    return (
        *file_entries(),
        *edit_entries(),
        *view_entries(),
        *go_entries(),
        *mark_entries(),
        *colors_entries(),
        *correction_entries(),
        *role_entries(),
        *finding_correction_entries(),
        *tools_entries(),
        *help_entries(),
    )


def _made(entry: ActionEntry, parent: QObject) -> QAction:
    action = QAction(entry.text, parent)
    action.setObjectName(entry.name)
    action.setCheckable(entry.checkable)
    sequences = [sequence for key in entry.keys for sequence in _sequences(key)]
    action.setShortcuts(list(dict.fromkeys(sequences)))
    tip = (entry.tip or entry.text).rstrip("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(
        translate("actions", "{tip}（{key}）").format(tip=tip, key=key) if key else tip
    )
    return action


def _sequences(key: Keys) -> list[QKeySequence]:
    if isinstance(key, str):
        return [QKeySequence(key)]
    return QKeySequence.keyBindings(key)
