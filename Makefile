# Hai lệnh chính: make analyze, make test. The two main commands: make analyze, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: analyze test lint types bench evaluate schema wheel office browser clean

analyze: $(STAMP)  ## rà soát catalogue/, ghi build/report.html và biểu đồ
	@$(BIN)/tthc analyze catalogue --report build/report.html || [ $$? -eq 1 ]

test: $(STAMP) office browser  ## mọi kiểm tra
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/tthc check catalogue
	$(BIN)/pytest

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)  ## so với CSafeLoader trên cùng tệp, cùng lượt chạy
	$(BIN)/python -m tests.benchmarks

evaluate: $(STAMP)  ## độ tin cậy trên bản ghi thật đã đọc tay
	$(BIN)/pytest -q tests/readings

schema: $(STAMP)  ## sinh lại JSON Schema
	$(BIN)/tthc schema

wheel: $(STAMP)
	$(BIN)/python -m build --wheel --outdir build/dist .

# Cài các thành phần của Debian khi máy chưa có; bỏ qua khi không có quyền.
office:
	@command -v soffice >/dev/null || bash scripts/debian_packages libreoffice-writer-nogui poppler-utils fonts-liberation
browser:
	@command -v chromium >/dev/null || bash scripts/debian_packages chromium fonts-dejavu-core

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $(STAMP)

clean:
	rm -rf $(VENV) build dist
