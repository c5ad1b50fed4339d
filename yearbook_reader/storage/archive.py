"""ZIP archives that come out the same for the same contents."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def archive(files: Mapping[str, bytes], stored: str | None = None) -> bytes:
    """Give a ZIP archive of the files in their order; `stored` names one not to compress."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as written:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = 0o644 << 16
            method = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            written.writestr(entry, data, method)
    return buffer.getvalue()
