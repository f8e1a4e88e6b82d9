# One command each for readers of this file: `make help` lists them.
# Every target sets up what it needs in .venv; nothing is installed elsewhere.

PORT ?= 8000
HOST ?= 127.0.0.1
FORMAT ?= text
BASE_PYTHON ?= python3
PYTHON := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve site release check test audit advisories pictures bench lock platforms clean

help: ## List the commands · 列出命令
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 16

serve: .venv/build ## Build, serve on PORT (8000) and reload on every save · 预览
	@$(PYTHON) scripts/serve.py --host $(HOST) --port $(PORT)

site: .venv/build ## Build the site into site/ · 生成网站
	@$(PYTHON) scripts/build.py

release: .venv/release ## Everything to publish into dist/: site, PDF, EPUB, archive · 生成发布文件
	@$(PYTHON) scripts/release.py

check: .venv/build ## Check content without building · 检查内容
	@$(PYTHON) scripts/check.py --format $(FORMAT)

test: .venv/dev ## Run every test, the browser's too · 运行全部测试
	@$(PYTHON) -m tests.browser
	@$(PYTHON) -m tests.tools.host_servers
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -m tests.tools.shares

audit: .venv/dev site ## Every page: accessibility, HTML, Lighthouse, weight, an old browser, every host, releases under load; PDF, EPUB · 完整检查
	@$(PYTHON) -m tests.browser
	@$(PYTHON) scripts/release.py
	@$(PYTHON) -m tests.tools.audit
	@$(PYTHON) -m tests.tools.hosts
	@$(PYTHON) -m tests.tools.deploying

advisories: .venv/audit ## Ask for known faults of the pinned dependencies (network) · 依赖漏洞
	@$(PYTHON) scripts/advisories.py

pictures: .venv/dev site ## Screenshots of eight key pages to leaf through · 主要页面截图
	@$(PYTHON) -m tests.browser
	@$(PYTHON) -m tests.tools.screenshots

bench: .venv/dev ## Measure speed and rates, side by side · 性能测量
	@$(PYTHON) -m tests.browser
	@$(PYTHON) -m tests.tools.bench

lock: .venv/dev ## Pin the newest dependencies that requirements/*.in allow and every platform has (network) · 锁定依赖
	@for name in build release dev audit bench; do $(PYTHON) -m uv pip compile --quiet --universal --upgrade \
	  --only-binary :all: $$([ $$name = bench ] && echo --no-binary jieba) \
	  --generate-hashes --no-header --no-emit-index-url --python-version 3.11.2 \
	  requirements/$$name.in -o requirements/$$name.txt || exit 1; done
	@$(PYTHON) -m tests.tools.platforms --write

platforms: .venv/dev ## Ask the index for a wheel of each pin, for each platform and Python (network) · 各平台的依赖
	@$(PYTHON) -m tests.tools.platforms

clean: ## Remove what was built and set up · 清理
	rm -rf .venv site site.next site.previous dist

.venv/python:
	@$(BASE_PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 2))' 2>/dev/null || \
	  { echo 'Python 3.11.2 or newer is needed: install it, or say BASE_PYTHON=python3.12 · 需要 Python 3.11.2 或更新版本'; exit 2; }
	@$(BASE_PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { echo 'Python has no venv: on Debian, apt-get install python3-venv · Python 缺少 venv：Debian 上请 apt-get install python3-venv'; exit 2; }
	@$(BASE_PYTHON) -m venv .venv && touch $@

.venv/build: requirements/build.txt | .venv/python
	@echo 'Setting up .venv · 正在准备 .venv' >&2
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	@touch $@

.venv/release: requirements/release.txt .venv/build
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/release.txt
	@touch $@

.venv/audit: requirements/audit.txt .venv/build
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/audit.txt
	@touch $@

.venv/dev: requirements/dev.txt .venv/release
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
