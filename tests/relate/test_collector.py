import gc

import pytest

from generators.relate.collector import collector_waits


def test_the_collector_waits_and_goes_on_whatever_happens() -> None:
    with pytest.raises(ValueError), collector_waits():
        assert not gc.isenabled()
        raise ValueError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_waits():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
