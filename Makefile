# Sổ Học Tập: mỗi lệnh tự chuẩn bị lấy mọi thứ nó cần, vào thư mục .venv.
#
#   make run     chạy thử cả hai bot trên máy này, không cần mã bot nào   (make run PORT=8090: cổng khác)
#   make test    chạy mọi phép thử
#   make lint    soát mã nguồn, chữ tiếng Việt và bộ tiêu chí
#   make bench   đo tốc độ
#   make commune một xã 8.000 hộ: tìm được gì, báo nhầm, số lần bấm, bấm lung tung, số liệu tính lại
#   make locks   ghim lại các thư viện (chỉ khi đổi pyproject.toml)

VENV := .venv
BIN := $(VENV)/bin
# The first Python on this machine that is new enough, unless the caller names one.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; \
	done; true)
JOBS ?= 2

ifdef PORT
export SOHOCTAP_PORT := $(PORT)
endif

.PHONY: help run test lint bench commune locks set-up set-up-dev python
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   //p' Makefile

python:
	@test -n "$(PYTHON)" || { \
	  echo "Cần Python 3.11 trở lên, máy này chưa có (đang có: $$(python3 --version 2>&1 || true))." >&2; \
	  echo "Trên Debian hay Ubuntu: sudo apt install python3 python3-venv; rồi chạy lại lệnh vừa rồi." >&2; \
	  echo "Nếu đã cài ở chỗ khác: make run PYTHON=/đường/dẫn/python3.12" >&2; exit 1; }

set-up: python
	@$(PYTHON) .ci/set_up.py $(VENV) requirements.lock

set-up-dev: python
	@$(PYTHON) .ci/set_up.py $(VENV) requirements-dev.lock

run: set-up
	@$(BIN)/sohoctap demo

test: set-up-dev
	$(BIN)/python -m pytest -n $(JOBS) -m "not kill"
	$(BIN)/python -m pytest -m kill

lint: set-up-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot.words.catalogue check
	$(BIN)/sohoctap criteria check

bench: set-up-dev
	$(BIN)/python -m tests.bench

commune: set-up-dev
	$(BIN)/python -m tests.commune report taps tapping figures --write docs/commune.md

# Run with the oldest Python we support: its needs are a superset of the newer ones'.
LOCK := pip-compile --quiet --generate-hashes --allow-unsafe --build-deps-for editable --strip-extras \
	--no-header --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
locks: python
	$(PYTHON) -m venv $(VENV)/locks
	$(VENV)/locks/bin/pip install --quiet 'pip-tools>=7.5'
	$(VENV)/locks/bin/$(LOCK) --output-file requirements.lock pyproject.toml
	$(VENV)/locks/bin/$(LOCK) --extra dev --output-file requirements-dev.lock pyproject.toml
