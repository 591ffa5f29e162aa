"""Tests of the network, its loss, and its conversion to CTranslate2 and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ctranslate2
import pytest
import torch
from torch.nn import functional

from tools.starter_model.deepen import deepened, encoder_layers
from tools.starter_model.loss import smoothed_cross_entropy
from tools.starter_model.network import Network, Shape, attend, drop
from tools.starter_model.pieces import END, PAD, START, load_pieces, train_pieces
from tools.starter_model.precision import fastest_type
from tools.starter_model.quantise import quantise
from tools.starter_model.warm_start import read_variables, warm_start

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = ["Tổng thống nói gì?", "What did the president say?", "Giá gạo tăng 3,5%."] * 50


@pytest.fixture(name="pieces", scope="module")
def _pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pieces") / "pieces.model"
    train_pieces(_TEXT, path, 320)
    return path


@pytest.fixture(name="network", scope="module")
def _network(pieces: Path) -> Network:
    """Return a small network with random weights, large enough that its outputs differ."""
    torch.manual_seed(3)
    size = len(load_pieces(pieces))
    network = Network(Shape(size, width=64, inner=96, encoder_layers=3, decoder_layers=2)).eval()
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(torch.randn_like(weight) * 0.1)
    return network


def _greedy(network: Network, ids: list[int], length: int) -> list[int]:
    source, target = torch.tensor([[*ids, END]]), [START]
    with torch.no_grad():
        seen = (source != PAD)[:, None, None, :]
        memory = network.encode(source, seen)
        for _ in range(length):
            logits = network.decode(torch.tensor([target]), memory, seen)
            target.append(int(logits[0, -1].argmax()))
    return target[1:]


def test_ctranslate2_computes_what_pytorch_does(
    network: Network, pieces: Path, tmp_path: Path
) -> None:
    """The exported model gives the scores and pieces of the network whose weights it has."""
    quantise(network, pieces, tmp_path)
    rounded = Network(network.shape).eval()
    warm_start(rounded, tmp_path / "model.bin")
    translator = ctranslate2.Translator(str(tmp_path), compute_type="float32")
    processor = load_pieces(pieces)
    for sentence in _TEXT[:3]:
        (result,) = translator.translate_batch(
            [processor.encode(sentence, out_type=str)],
            beam_size=1,
            max_decoding_length=12,
            min_decoding_length=12,
            suppress_sequences=[["</s>"]],
        )
        ours = _greedy(rounded, processor.encode(sentence), 12)
        assert [processor.piece_to_id(piece) for piece in result.hypotheses[0]] == ours


def test_a_warm_start_reads_back_what_was_exported(
    network: Network, pieces: Path, tmp_path: Path
) -> None:
    """Weights survive the conversion to int8 and back, except for rounding."""
    quantise(network, pieces, tmp_path)
    again = Network(network.shape)
    warm_start(again, tmp_path / "model.bin")
    for before, after in zip(network.parameters(), again.parameters(), strict=True):
        assert torch.allclose(before, after, atol=float(before.detach().abs().max()) / 127)


def test_more_layers_compute_the_same_at_first(
    network: Network, pieces: Path, tmp_path: Path
) -> None:
    """What a deeper network adds is nothing until it is trained."""
    quantise(network, pieces, tmp_path)
    assert encoder_layers(read_variables(tmp_path / "model.bin")) == 3
    deep = deepened(network, 6).eval()
    source, target = torch.tensor([[5, 6, 7, END]]), torch.tensor([[START, 8, 9]])
    with torch.no_grad():
        assert torch.allclose(deep(source, target), network(source, target), atol=1e-5)
    assert deep.shape.encoder_layers == len(deep.encoder) == 6
    with pytest.raises(ValueError, match="4 layers are no multiple of 3"):
        deepened(network, 4)


def test_another_format_version_is_refused(tmp_path: Path) -> None:
    """A file in another version of the format is not misread."""
    path = tmp_path / "model.bin"
    path.write_bytes(b"\x05\0\0\0")
    with pytest.raises(ValueError, match="format version 5"):
        read_variables(path)


def test_attention_is_what_pytorch_calls_attention() -> None:
    """Our attention, causal or masked, equals the result of the fused kernel."""
    torch.manual_seed(0)
    query, key, value = (torch.randn(2, 4, 7, 16) for _ in range(3))
    mask = (torch.arange(7) < 5)[None, None, None, :]
    fused = functional.scaled_dot_product_attention
    causal = fused(query, key, value, is_causal=True)
    assert torch.allclose(attend(query, key, value, None), causal, atol=1e-5)
    masked = fused(query, key, value, attn_mask=mask)
    assert torch.allclose(attend(query, key, value, mask), masked, atol=1e-5)


def test_dropout_drops_its_share_and_keeps_the_mean() -> None:
    """A byte decides on each value; the share is right to a 256th and the mean stays."""
    values = torch.ones(999, 101)
    dropped = drop(values, 0.05)
    assert 0.045 < float((dropped == 0).float().mean()) < 0.057
    assert abs(float(dropped.mean()) - 1) < 0.01
    assert not torch.equal(dropped, drop(values, 0.05))


def test_the_loss_and_its_gradient_are_pytorchs() -> None:
    """They agree to bfloat16's three digits, including smoothing and padding."""
    torch.manual_seed(0)
    hidden = torch.randn(40, 32, requires_grad=True)
    weight = torch.randn(50, 32, requires_grad=True)
    bias = torch.randn(50, requires_grad=True)
    right = torch.randint(0, 50, (40,))
    inputs = [hidden, weight, bias]
    ours = smoothed_cross_entropy(hidden, weight, bias, right)
    logits = functional.linear(hidden, weight, bias)
    theirs = functional.cross_entropy(logits, right, ignore_index=PAD, label_smoothing=0.1)
    assert torch.allclose(ours, theirs, rtol=0.02)
    for mine, exact in zip(
        torch.autograd.grad(ours, inputs), torch.autograd.grad(theirs, inputs), strict=True
    ):
        assert float((mine - exact).norm() / exact.norm()) < 0.03


def test_training_has_the_type_that_the_machine_multiplies_fastest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A processor without units for bfloat16 is many times as fast with float32."""
    seconds = {torch.bfloat16: 0.4, torch.float32: 0.01}
    monkeypatch.setattr("tools.starter_model.precision._seconds", seconds.__getitem__)
    assert fastest_type() is torch.float32
    seconds[torch.bfloat16] = 0.001
    assert fastest_type() is torch.bfloat16


def test_the_loss_has_the_type_of_training() -> None:
    """In float32 it is that of PyTorch, to float32's precision; in bfloat16 it is near it."""
    torch.manual_seed(1)
    hidden, weight, bias = torch.randn(9, 16), torch.randn(20, 16), torch.randn(20)
    right = torch.randint(4, 20, (9,))
    exact = functional.cross_entropy(hidden @ weight.t() + bias, right, label_smoothing=0.1)
    assert float(smoothed_cross_entropy(hidden, weight, bias, right)) == pytest.approx(
        float(exact), rel=1e-5
    )
    with torch.autocast("cpu", torch.bfloat16):
        half = float(smoothed_cross_entropy(hidden, weight, bias, right))
    assert half == pytest.approx(float(exact), rel=0.02)
    assert half != float(exact)
