"""A volume is packed as it stands in the library, or not at all."""

from pathlib import Path

from yearbook_reader.paths import Paths
from yearbook_reader.shelf.volume_store import VolumeStore


def test_a_volume_that_was_read_otherwise_meanwhile_is_not_packed(
    paths: Paths, folder: Path
) -> None:
    store = VolumeStore(paths.volumes)
    record, taken = store.take_in(folder / "甲.txt")
    assert taken is not None
    again = store.read_again(record.sha256, "gb18030")
    store.pack(taken)
    assert again.volume != taken.volume
    assert store.open(record.sha256).volume == again.volume
