"""Pages of a made-up chapter whose sentences go on over the pages' ends."""

from __future__ import annotations

OPEN = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
REST = "道30千米，受益群众2万人，比上年增长4.5%。"
TITLES = ("甲子", "乙丑", "丙寅", "丁卯", "戊辰", "己巳", "庚午")
BODIES = [f"【{title}】{OPEN}\n{REST}\n【{title}续】{OPEN}" for title in TITLES]
PAGES = [f"{REST if at else '水利'}\n{body}\n" for at, body in enumerate(BODIES)]
