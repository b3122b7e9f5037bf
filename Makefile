# Hai lệnh chính: make analyze, make test. The two main commands: make analyze, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
READY := $(VENV)/.ready
READY_TO_TEST := $(VENV)/.ready-to-test

.PHONY: analyze test format bench evaluate learn mutate schema wheel components clean

analyze: $(READY)  ## rà soát catalogue/, in tóm tắt, ghi build/report.html và build/charts/
	@$(BIN)/tthc analyze catalogue --report build/report.html || [ $$? -eq 1 ]

test: $(READY_TO_TEST) components  ## mọi kiểm tra
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/tthc check catalogue
	$(BIN)/pytest --numprocesses auto --dist loadfile

format: $(READY_TO_TEST)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY_TO_TEST)  ## tốc độ và bộ nhớ, so với CSafeLoader trên cùng tệp
	$(BIN)/python -m tests.benchmarks

evaluate: $(READY_TO_TEST)  ## độ tin cậy trên những bản ghi thật đã được đọc
	$(BIN)/pytest tests/readings
	$(BIN)/python -m tests.coverage
	$(BIN)/python -m tests.evaluation

mutate: $(READY_TO_TEST)  ## đưa khiếm khuyết vào danh mục sạch, xem quy tắc bắt được bao nhiêu
	$(BIN)/python -m tests.mutation

learn: $(READY_TO_TEST)  ## học lại trọng số lời văn của các nhóm giấy tờ từ những dòng người rà soát đã đọc (cần ../shared)
	$(PIP) -e '.[learning]'
	$(BIN)/python -m tests.evaluation.learning

schema: $(READY)  ## sinh lại JSON Schema cho trình soạn thảo
	$(BIN)/tthc schema

wheel: $(READY_TO_TEST)
	$(BIN)/python -m build --wheel --outdir build/dist .

# Chromium và LibreOffice để mở báo cáo và văn bản trong kiểm thử: cài khi máy chưa có.
components:
	@command -v chromium >/dev/null && command -v soffice >/dev/null && command -v pdftotext >/dev/null \
	  || bash .ci/debian-packages chromium libreoffice-writer-nogui poppler-utils fonts-liberation fonts-dejavu-core

$(VENV):
	$(PYTHON) -m venv $(VENV) || { bash .ci/debian-packages python3-venv && $(PYTHON) -m venv --clear $(VENV); }

$(READY): pyproject.toml | $(VENV)
	$(PIP) -e .
	@touch $(READY)

$(READY_TO_TEST): pyproject.toml | $(VENV)
	$(PIP) -e '.[dev]'
	@touch $(READY) $(READY_TO_TEST)

clean:
	rm -rf $(VENV) build
