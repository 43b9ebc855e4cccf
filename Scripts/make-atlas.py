#!/usr/bin/env python3
"""Turns Natural Earth into the atlas that the binary carries; docs/atlas.md describes sources and format.

Usage: make atlas. The same input files and the same versions of the libraries give the same bytes.
"""

import argparse
import collections
import difflib
import hashlib
import json
import math
import pathlib
import re
import sys
import unicodedata

import numpy
import pyogrio
import shapely

GRID = 200  # steps per degree
HALF = 180 * GRID
TOLERANCE = 4.4  # grid units; a bend goes if its triangle is smaller than the square of this
ISLET = 12  # square grid units at the equator
# Beyond these latitudes, bends count for less by these factors: long coasts that few maps show.
POLAR = {64: 0.35, -60: 0.2}
LIMIT = 710_000
KILOMETRES = 111.32 / GRID  # per grid unit, at the equator
LANGUAGES = ["EN", "IT", "FR", "RU", "AR"]
HASHES = {
    "map": "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2",
    "names": "125fc4b1f425926b8bd22dce23af6f9f873543c2fe330915ccbe0aa7fa21ff82",
    "subdivisions": "65b79dfc18c791ac69f29f50777aa63b3b3c0dc1b1f2556609a13af594f5f97f",
}

# Countries that Natural Earth has without a code of ISO 3166-1, by its own code.
# XA, XC, XG, XP and XS are from the range that the standard leaves to users, as XK is.
CODES = {
    "CLP": "FR",  # Clipperton is France's state property
    "CYN": "XC",  # Northern Cyprus
    "ESB": "XA",  # Dhekelia, with Akrotiri
    "KAB": "KZ",  # Baikonur, leased from Kazakhstan
    "KAS": "XG",  # Siachen Glacier
    "PGA": "XP",  # Spratly Islands
    "SOL": "XS",  # Somaliland
    "USG": "CU",  # Guantanamo Bay, leased from Cuba
    "WSB": "XA",  # Akrotiri
}
# The same for parts that have a code of their own in ISO 3166-1.
PARTS = {
    "Bonaire": "BQ", "Saba": "BQ", "St. Eustatius": "BQ",
    "Christmas Island": "CX", "Cocos (Keeling) Islands": "CC",
}

# Names where Natural Earth's are missing, wrong, or longer than a map needs: en, it, fr, ru, ar.
NAMES = {
    "BQ": ["Caribbean Netherlands", "Paesi Bassi caraibici", "Pays-Bas caribéens", "Карибские Нидерланды", "الجزر الكاريبية الهولندية"],
    "CC": ["Cocos Islands", "Isole Cocos", "Îles Cocos", "Кокосовые острова", "جزر كوكوس"],
    "CN": ["China", "Cina", "Chine", "Китай", "الصين"],
    "CX": ["Christmas Island", "Isola di Natale", "Île Christmas", "Остров Рождества", "جزيرة الكريسماس"],
    "CZ": ["Czechia", "Cechia", "Tchéquie", "Чехия", "التشيك"],
    "TK": ["Tokelau", "Tokelau", "Tokelau", "Токелау", "توكيلاو"],
    "XA": ["Akrotiri and Dhekelia", "Akrotiri e Dhekelia", "Akrotiri et Dhekelia", "Акротири и Декелия", "أكروتيري ودكليا"],
    "XC": ["Northern Cyprus", "Cipro del Nord", "Chypre du Nord", "Северный Кипр", "شمال قبرص"],
    "XG": ["Siachen Glacier", "Ghiacciaio Siachen", "Glacier de Siachen", "Ледник Сиачен", "نهر سياتشين الجليدي"],
    "XK": ["Kosovo", "Kosovo", "Kosovo", "Косово", "كوسوفو"],
    "XP": ["Spratly Islands", "Isole Spratly", "Îles Spratleys", "Острова Спратли", "جزر سبراتلي"],
    "XS": ["Somaliland", "Somaliland", "Somaliland", "Сомалиленд", "أرض الصومال"],
}

# Names that are mistakes in this version of Natural Earth.
MISTAKES = {"Maga Buryatdan": "Magadan"}

# Disputed territories that are whole divisions: (code of country, name or None for all of them) -> slug.
# The country is where Natural Earth files the division.
TERRITORIES = {
    ("CU", "Guantanamo Bay USNB"): "guantanamo-bay",
    ("EH", None): "western-sahara",
    ("ES", "Ceuta"): "ceuta",
    ("ES", "Melilla"): "melilla",
    ("FK", None): "falkland-islands",
    ("FR", "Mayotte"): "mayotte",
    ("GE", "Abkhazia"): "abkhazia",
    ("GI", None): "gibraltar",
    ("GS", None): "south-georgia",
    ("IN", "Arunachal Pradesh"): "arunachal-pradesh",
    ("IN", "Jammu and Kashmir"): "jammu-and-kashmir",
    ("IO", None): "chagos",
    ("CN", "Paracel Islands"): "paracel-islands",
    ("KZ", "Baykonur lease in Qyzylorda"): "baikonur",
    ("MY", "Sabah"): "sabah",
    ("PK", "Azad Kashmir"): "azad-kashmir",
    ("PK", "Northern Areas"): "gilgit-baltistan",
    ("PS", "Gaza Strip"): "gaza",
    ("PS", "West Bank"): "west-bank",
    ("RU", "Crimea"): "crimea",
    ("RU", "Sevastopol"): "sevastopol",
    ("SY", "UNDOF"): "golan-undof",
    ("TF", "Iles Eparses de l'ocean Indien"): "scattered-islands",
    ("TW", None): "taiwan",
    ("UA", "Donets'k"): "donetsk",
    ("UA", "Kherson"): "kherson",
    ("UA", "Luhans'k"): "luhansk",
    ("UA", "Zaporizhzhya"): "zaporizhzhia",
    ("UM", "Navassa Island"): "navassa-island",
    ("UM", "Wake Atoll"): "wake-island",
    ("XA", None): "akrotiri-and-dhekelia",
    ("XC", None): "northern-cyprus",
    ("XG", None): "siachen",
    ("XK", None): "kosovo",
    ("XP", None): "spratly-islands",
    ("XS", None): "somaliland",
}

# Disputed territories that are parts of divisions, cut out along Natural Earth's lines of dispute:
# slug, country, rows of the layer disputed_borders, a point inside, square kilometres to expect.
CUTS = [
    ("abyei", "SD", [24], (28.4, 9.75), 10_500),
    ("aksai-chin", "CN", [20], (79.5, 35.2), 38_000),
    ("belize-south", "BZ", [29], (-88.6, 16.5), 8_300),
    ("essequibo", "GY", [30], (-59.5, 6.0), 159_500),
    ("golan", "IL", [21], (35.8, 33.0), 1_150),
    ("ilemi", "KE", [16, 17], (35.5, 4.9), 3_300),
    ("marouini", "FR", [10], (-54.05, 2.7), 5_500),
    ("nagorno-karabakh", "AZ", [1, 2, 36, 37, 40, 42, 45], (46.75, 39.82), 4_400),
    ("shaksgam", "CN", [14], (76.6, 36.1), 6_000),
    ("south-ossetia", "GE", [8], (43.97, 42.3), 3_900),
    ("tigri", "GY", [9], (-57.3, 2.4), 15_600),
    ("transnistria", "MD", [6], (29.6, 46.85), 3_600),
    ("western-sahara", "MA", [32], (-13.2, 27.15), 180_000),
]
# Islands cut out by a box: slug, country, west, south, east, north.
BOXES = [("kurils", "RU", 145.2, 43.2, 148.95, 45.7)]
# Pieces whose division's code of ISO 3166-2 would be wrong for them.
CODELESS = {"golan"}

# Codes of ISO 3166-2 where names don't lead there, or lead astray: (country, name) -> code.
SUBDIVISIONS = {
    ("RU", "Crimea"): "UA-43",
    ("RU", "Sevastopol"): "UA-40",
    ("PK", "Northern Areas"): "PK-GB",
    ("PK", "Azad Kashmir"): "PK-JK",
    ("IN", "Jammu and Kashmir"): "IN-JK",
    ("PS", "Gaza Strip"): "",  # PS-GZA is the city's governorate alone
    ("UA", "Kiev"): "UA-32",
    ("RU", ""): "RU-YAN", ("RU", "Chita"): "RU-ZAB", ("RU", "Yevrey"): "RU-YEV",
    ("KZ", "Almaty"): "KZ-19", ("KZ", "Aqmola"): "KZ-11", ("KZ", "Atyrau"): "KZ-23",
    ("KZ", "Qaraghandy"): "KZ-35", ("KZ", "Qostanay"): "KZ-39", ("KZ", "Qyzylorda"): "KZ-43",
    ("KZ", "South Kazakhstan"): "KZ-61", ("TM", "Tashauz"): "TM-D", ("AZ", "Dəvəçi"): "AZ-SBN",
    ("MD", "Bender"): "MD-SN", ("MD", "Camenca"): "MD-SN", ("MD", "Grigoriopol"): "MD-SN",
    ("MD", "Transnistria"): "MD-BD", ("IT", "Aoste"): "IT-23", ("IN", "Lakshadweep"): "IN-LD",
    ("IN", "Daman and Diu"): "IN-DH", ("IN", "Dadra and Nagar Haveli"): "IN-DH",
    ("IE", "Cork"): "IE-CO", ("IE", "Galway"): "IE-G", ("IE", "Limerick"): "IE-LK", ("IE", "Waterford"): "IE-WD",
    ("EG", "Luxor"): "EG-LX",
    ("UA", "Kiev City"): "UA-30",
}


# Codes for faces of a territory that have none by their name.
TERRITORY_CODES = {"transnistria": "MD-SN"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--map", required=True, help="world_map.gpkg")
    parser.add_argument("--names", required=True, help="Natural Earth's countries with names in many languages")
    parser.add_argument("--subdivisions", required=True, help="iso3166-2.json")
    parser.add_argument("--out", help="folder of the C target")
    parser.add_argument("--binary", help="also write the plain bytes here")
    parser.add_argument("--report", action="store_true", help="print tables for docs/atlas.md")
    options = parser.parse_args()
    for role, path in [("map", options.map), ("names", options.names), ("subdivisions", options.subdivisions)]:
        if hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest() != HASHES[role]:
            sys.exit(f"{path} isn't the file this script was written for; look at what changed, then at HASHES")

    fields, source = read_divisions(options.map)
    pieces = partition(source, fields, dispute_lines(options.map, source, fields))
    report_gaps(source, fields, pieces)
    islands_dropped(pieces)
    before = sum(shapely.get_num_coordinates(p.shape) for p in pieces)
    simplify(pieces)
    topology = Topology([p.shape for p in pieces])
    for number, piece in enumerate(pieces):
        piece.number = number
    set_codes(pieces, fields, options.subdivisions)
    countries = set_countries(pieces, fields, options.names)
    data = encode(countries, pieces, topology)
    print(f"{before} points of faces before simplification, {sum(map(len, topology.arcs))} points of arcs after")
    if options.binary:
        pathlib.Path(options.binary).write_bytes(data)
    if options.report:
        print_tables(countries, pieces)
    check(data, countries, pieces, source)
    if options.out:
        write_c(pathlib.Path(options.out), data)


class Piece:
    """A face of the atlas: a division, or the part of one that a dispute cuts off."""

    def __init__(self, source, country, name, territory):
        self.source, self.country, self.name, self.territory = source, country, name, territory
        self.shape, self.iso, self.index = None, "", 0


def read_divisions(path):
    """The divisions' fields, and their polygons in grid units."""
    info, _, geometry, columns = pyogrio.raw.read(path, layer="states_provinces")
    fields = {name: [value for value in column] for name, column in zip(info["fields"], columns)}
    names = zip(fields["name"], fields["woe_name"], fields["gn_name"])
    fields["label"] = [re.sub(r"\s+", " ", next((n for n in row if n), "")).strip() for row in names]
    # Guyana's names are on the wrong regions; the second source of names that the layer keeps is right.
    for index, code in enumerate(fields["iso_a2"]):
        fields["label"][index] = MISTAKES.get(fields["label"][index], fields["label"][index])
        if code == "GY":
            fields["label"][index] = fields["woe_label"][index].split(",")[0]
    fields["country"] = []
    for label, code, natural in zip(fields["label"], fields["iso_a2"], fields["adm0_a3"]):
        fields["country"].append(PARTS.get(label) or CODES.get(natural) or code)
    return fields, shapely.transform(shapely.from_wkb(geometry), to_grid)


def to_grid(points):
    """Degrees to grid units. The layer is clipped a little short of the edge of the world; that's mended here."""
    points = points.copy()
    points[:, 0] = numpy.where(abs(points[:, 0]) > 179.899, numpy.sign(points[:, 0]) * 180, points[:, 0])
    points[:, 1] = numpy.where(points[:, 1] < -89.899, -90, points[:, 1])
    return points * GRID


def dispute_lines(path, source, fields):
    """For every cut, its lines in grid units, with ends that fall just short of a border or each other drawn on."""
    _, _, geometry, _ = pyogrio.raw.read(path, layer="disputed_borders")
    lines = shapely.transform(shapely.from_wkb(geometry), to_grid)
    found = {}
    for slug, country, rows, _, _ in CUTS:
        line = shapely.line_merge(shapely.unary_union(lines[rows]))
        ends = collections.Counter(
            tuple(point) for part in shapely.get_parts(line) for point in shapely.get_coordinates(part)[[0, -1]].tolist())
        ends = sorted(end for end, count in ends.items() if count % 2)
        borders = [shapely.boundary(source[i]) for i in range(len(source)) if fields["country"][i] == country]
        borders = shapely.union_all(borders)
        stubs = []
        for end in ends:
            others = shapely.MultiPoint([other for other in ends if other != end])
            if shapely.distance(shapely.Point(end), others) < 3:
                target, beyond = others, 0
            else:
                target, beyond = borders, 1.5
            reach = shapely.shortest_line(shapely.Point(end), target)
            if 0 < reach.length < 3:
                a, b = shapely.get_coordinates(reach)
                stubs.append(shapely.linestrings([a, b + (b - a) / reach.length * beyond]))
        found[slug, country] = shapely.union_all([line, *stubs])
    return found


def segments_of(geometry):
    """Every segment of the lines or rings on the grid once, the lesser end first."""
    found = []
    for line in geometry:
        points = numpy.round(shapely.get_coordinates(line)).astype(numpy.int64)
        found.append(numpy.hstack([points[:-1], points[1:]]))
    found = numpy.vstack(found)
    turn = (found[:, 0] > found[:, 2]) | ((found[:, 0] == found[:, 2]) & (found[:, 1] > found[:, 3]))
    found[turn] = found[turn][:, [2, 3, 0, 1]]
    found = numpy.unique(found, axis=0)
    return found[(found[:, 0] != found[:, 2]) | (found[:, 1] != found[:, 3])]


def partition(source, fields, disputes):
    """Cuts the world into faces on the grid, and gives every face to a division or the sea."""
    rings = list(shapely.get_rings(shapely.get_parts(source)))
    countries = collections.defaultdict(list)
    for index, country in enumerate(fields["country"]):
        countries[country].append(index)
    for (slug, country), line in disputes.items():
        land = shapely.buffer(shapely.union_all([source[i] for i in countries[country]]), 1)
        rings.extend(part for part in shapely.get_parts(shapely.intersection(line, land)) if part.geom_type == "LineString")
    segments = segments_of(rings)
    lines = shapely.linestrings(segments.reshape(-1, 2, 2).astype(float))
    noded = shapely.unary_union(shapely.multilinestrings(lines), grid_size=1)
    faces = shapely.get_parts(shapely.polygonize([noded]))
    faces = numpy.array(sorted(shapely.normalize(faces), key=lambda face: face.bounds + (face.area,)))
    labels = numpy.full(len(faces), -1)
    inside, which = shapely.STRtree(source).query(shapely.point_on_surface(faces), predicate="intersects")
    for face, division in sorted(zip(inside.tolist(), which.tolist()), reverse=True):
        labels[face] = division
    fill_gaps(faces, labels)
    territory = cut_territories(faces, labels, fields, disputes)

    members = collections.defaultdict(list)
    for face, label in enumerate(labels):
        if label >= 0:
            members[int(label), territory.get(face, "")].append(faces[face])
    pieces = []
    for (division, slug), shapes in sorted(members.items()):
        country, name = fields["country"][division], fields["label"][division]
        slug = slug or TERRITORIES.get((country, name)) or TERRITORIES.get((country, None), "")
        piece = Piece(division, country, name, slug)
        piece.shape = shapely.coverage_union_all(shapes)
        pieces.append(piece)
    lost = [fields["label"][i] + " " + fields["country"][i] for i in range(len(source)) if i not in set(labels.tolist())]
    for number in range(len(source)):
        if number not in set(labels.tolist()):
            revive(number, source, fields, pieces)
    print(f"{len(source)} divisions, {len(faces)} faces on the grid; smaller than the grid: {', '.join(lost) or 'none'}")
    used = {p.territory for p in pieces}
    missing = (set(TERRITORIES.values()) | {c[0] for c in CUTS} | {b[0] for b in BOXES}) - used
    if missing:
        sys.exit(f"territories without a face: {sorted(missing)}")
    return pieces


def revive(number, source, fields, pieces):
    """Gives an islet that vanished between the points of the grid the smallest square, if there's water for it."""
    centre = shapely.centroid(source[number])
    x, y = round(centre.x), round(centre.y)
    square = shapely.box(x - 1, y - 1, x + 1, y + 1)
    if any(shapely.intersects(square, piece.shape) for piece in pieces):
        return
    country, name = fields["country"][number], fields["label"][number]
    piece = Piece(number, country, name, TERRITORIES.get((country, name)) or TERRITORIES.get((country, None), ""))
    piece.shape = square
    pieces.append(piece)


def fill_gaps(faces, labels):
    """Gives slivers between two divisions that belong to neither, gaps of the source, to the longer neighbour."""
    tree, filled = shapely.STRtree(faces), 0
    for index in numpy.flatnonzero(labels < 0):
        if faces[index].area > 400:
            continue
        shared = collections.Counter()
        for other in tree.query(faces[index], predicate="touches"):
            if labels[other] >= 0:
                shared[int(labels[other])] += shapely.intersection(faces[index], faces[other]).length
        shared = {label: length for label, length in shared.items() if length > 0}
        if len(shared) > 1:
            labels[index] = max(sorted(shared), key=shared.get)
            filled += 1
    print(f"{filled} gaps of the source filled; {int((labels < 0).sum())} enclosed waters")


def cut_territories(faces, labels, fields, disputes):
    """Which faces belong to a territory that's part of a division: all that are reached without crossing its line."""
    sides = collections.defaultdict(list)
    for index, face in enumerate(faces):
        if labels[index] >= 0:
            for ring in shapely.get_rings(face):
                points = [tuple(p) for p in shapely.get_coordinates(ring).tolist()]
                for a, b in zip(points, points[1:]):
                    sides[min(a, b), max(a, b)].append(index)
    territory, leaked = {}, False
    for slug, country, _, point, expected in CUTS:
        line = disputes[slug, country]
        mine = [i for i in range(len(faces)) if labels[i] >= 0 and fields["country"][labels[i]] == country]
        allowed, near = set(mine), shapely.buffer(line, 1.01)
        shapely.prepare(near)
        edges = [(edge, pair) for edge, pair in sides.items() if len(pair) == 2 and allowed.issuperset(pair)]
        middles = shapely.linestrings([edge for edge, _ in edges])
        open_edges = ~shapely.covers(near, middles)
        next_to = collections.defaultdict(set)
        for passable, (_, (a, b)) in zip(open_edges, edges):
            if passable:
                next_to[a].add(b)
                next_to[b].add(a)
        seed = shapely.Point(point[0] * GRID, point[1] * GRID)
        queue = [i for i in mine if shapely.intersects(faces[i], seed)]
        reached = set(queue)
        while queue:
            for other in next_to[queue.pop()] - reached:
                reached.add(other)
                queue.append(other)
        # A line that runs beside a division's border leaves slivers; those follow the rest of the division.
        whole, inner = collections.Counter(), collections.Counter()
        for i in mine:
            whole[labels[i]] += square_kilometres(faces[i])
        for i in reached:
            inner[labels[i]] += square_kilometres(faces[i])
        for label, area in inner.items():
            if area < min(25, whole[label] / 5):
                reached -= {i for i in reached if labels[i] == label}
            elif whole[label] - area < min(25, whole[label] / 5):
                reached |= {i for i in mine if labels[i] == label}
        # Islands that can't be reached stay with their division.
        area = sum(square_kilometres(faces[i]) for i in reached)
        verdict = "" if 0.6 * expected < area < 1.5 * expected else "  <- not what was expected"
        print(f"cut {slug}: {len(reached)} faces, {area:.0f} km²{verdict}")
        leaked = leaked or bool(verdict)
        territory.update({i: slug for i in reached})
    if leaked:
        sys.exit("a line of dispute doesn't cut as it should")
    for slug, country, *box in BOXES:
        frame = shapely.box(*(value * GRID for value in box))
        for i, face in enumerate(faces):
            if labels[i] >= 0 and fields["country"][labels[i]] == country and shapely.covers(frame, face):
                territory[i] = slug
    return territory


def square_kilometres(shape):
    """Area on the ground."""
    return equal_area(shape).area * KILOMETRES**2


def equal_area(shape):
    """Latitudes made such that areas are those on the ground, in square grid units at the equator."""
    def project(points):
        points = points.copy()
        points[:, 1] = numpy.sin(numpy.radians(points[:, 1] / GRID)) * (180 / math.pi * GRID)
        return points
    return shapely.transform(shape, project)


def undo_equal_area(shape):
    """Back to whole grid units."""
    def project(points):
        points = points.copy()
        points[:, 1] = numpy.degrees(numpy.arcsin(numpy.clip(points[:, 1] / (180 / math.pi * GRID), -1, 1))) * GRID
        return numpy.round(points)
    return shapely.transform(shape, project)


def one_sided(shapes, owners):
    """Segments that belong to one shape alone, with their owner."""
    sides = collections.defaultdict(list)
    for shape, owner in zip(shapes, owners):
        for ring in shapely.get_rings(shapely.get_parts(shape)):
            points = [tuple(p) for p in shapely.get_coordinates(ring).tolist()]
            for a, b in zip(points, points[1:]):
                sides[min(a, b), max(a, b)].append(owner)
    return [(edge, pair[0]) for edge, pair in sides.items() if len(pair) == 1]


def unshared(shapes, owners):
    """Kilometres of border between countries that two shapes draw apart from each other, less than 1 km away."""
    edges = one_sided(shapes, owners)
    lines = shapely.linestrings([edge for edge, _ in edges])
    middles = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    a, b = shapely.STRtree(lines).query(middles, predicate="dwithin", distance=1.8)
    alone = {i for i, j in zip(a.tolist(), b.tolist()) if edges[i][1] != edges[j][1]}
    return sum(ground_length(*edges[i][0]) for i in alone) / 2


def ground_length(a, b):
    """Kilometres between two points of the grid that aren't far apart."""
    cosine = math.cos(math.radians((a[1] + b[1]) / 2 / GRID))
    return math.hypot((a[0] - b[0]) * cosine, a[1] - b[1]) * KILOMETRES


def shared_length(shapes, owners):
    """Kilometres of border that two countries share."""
    sides = collections.defaultdict(list)
    for shape, owner in zip(shapes, owners):
        for ring in shapely.get_rings(shapely.get_parts(shape)):
            points = [tuple(p) for p in shapely.get_coordinates(ring).tolist()]
            for a, b in zip(points, points[1:]):
                sides[min(a, b), max(a, b)].append(owner)
    return sum(ground_length(*edge) for edge, pair in sides.items() if len(pair) == 2 and pair[0] != pair[1])


def report_gaps(source, fields, pieces):
    """Says how well neighbours fitted before and after."""
    shapes, owners = [p.shape for p in pieces], [p.country for p in pieces]
    print(f"borders of countries drawn apart: {unshared(source, fields['country']):.1f} km in the source, "
          f"{unshared(shapes, owners):.1f} km on the grid, where {shared_length(shapes, owners):.0f} km are shared")


def islands_dropped(pieces):
    """Drops islands too small to draw, but never the largest of a division, nor one that touches another face."""
    parts = [(piece, part) for piece in pieces for part in shapely.get_parts(piece.shape)]
    tree = shapely.STRtree([part for _, part in parts])
    largest = {id(piece): max(shapely.get_parts(piece.shape), key=lambda part: part.area) for piece in pieces}
    dropped, kept = 0, collections.defaultdict(list)
    for piece, part in parts:
        alone = len(tree.query(part, predicate="intersects")) == 1
        if alone and equal_area(part).area < ISLET and not part.equals(largest[id(piece)]):
            dropped += 1
        else:
            kept[id(piece)].append(part)
    for piece in pieces:
        piece.shape = shapely.multipolygons(kept[id(piece)])
    print(f"{dropped} islets dropped")


def simplify(pieces):
    """Drops points that a map wouldn't miss, the same ones on both sides of a border."""
    shapes = [piece.shape for piece in pieces]
    coverage = shapely.transform(equal_area(numpy.array(shapes + cut_walls(shapes))), lambda points: squeeze(points, 1))
    coverage = shapely.coverage_simplify(coverage, TOLERANCE)[: len(pieces)]
    simplified = undo_equal_area(shapely.transform(coverage, lambda points: squeeze(points, -1)))
    # A bay that closes makes a ring touch itself; the same edges are then an outer ring and a hole.
    for index in numpy.flatnonzero(~shapely.is_valid(simplified)):
        print(f"mended {pieces[index].name}: {shapely.is_valid_reason(simplified[index])}")
        simplified[index] = shapely.make_valid(simplified[index], method="structure", keep_collapsed=False)
    bad = ~shapely.coverage_is_valid(simplified) | ~shapely.is_valid(simplified).all()
    edges = shapely.length(shapely.coverage_invalid_edges(simplified))
    print(f"after simplification: coverage valid: {not bad}, {int((edges > 0).sum())} faces with crossing or loose edges")
    for piece, shape in zip(pieces, simplified):
        piece.shape = shape


def squeeze(points, power):
    """Flattens polar regions by their factor, or undoes that."""
    points = points.copy()
    for latitude, factor in POLAR.items():
        edge = math.sin(math.radians(latitude)) * (180 / math.pi * GRID)
        beyond = (points[:, 1] - edge) * math.copysign(1, latitude) > 0
        points[beyond, 1] = edge + (points[beyond, 1] - edge) * factor**power
    return points


def cut_walls(shapes):
    """Triangles beyond longitude 180 on every stretch of land that's cut there: they pin the corners of the cut."""
    stretches = set()
    for ring in shapely.get_rings(shapely.get_parts(numpy.array(shapes))):
        points = shapely.get_coordinates(ring).tolist()
        for a, b in zip(points, points[1:]):
            if a[0] == b[0] and abs(a[0]) == HALF:
                stretches.add((a[0], min(a[1], b[1]), max(a[1], b[1])))
    walls = []
    for x, low, high in sorted(stretches):
        walls.append(shapely.Polygon([(x, low), (x, high), (x + math.copysign(GRID, x), (low + high) / 2)]))
    return walls


class Topology:
    """Arcs between junctions, and for every shape its polygons' rings as walks along arcs."""

    def __init__(self, shapes):
        self.owners = {}
        walks = [[self.points_of(polygon) for polygon in shapely.get_parts(shape)] for shape in shapes]
        for number, polygons in enumerate(walks):
            for ring in (ring for rings in polygons for ring in rings):
                for edge in zip(ring, ring[1:] + ring[:1]):
                    assert edge not in self.owners, f"two faces on one side of {edge}"
                    self.owners[edge] = number
        self.neighbours = collections.defaultdict(set)
        for a, b in self.owners:
            self.neighbours[a].add(b)
            self.neighbours[b].add(a)
        self.junctions = {p for p in self.neighbours if self.is_junction(p)}
        self.arcs, self.place, seen = [], {}, set()
        for start in sorted(self.junctions) + sorted(self.neighbours):
            for following in sorted(self.neighbours[start]):
                if (start, following) not in seen:
                    arc = self.follow(start, following)
                    seen.update(zip(arc, arc[1:]))
                    seen.update(zip(arc[1:], arc))
                    self.arcs.append(arc)
        # Shared arcs are named twice, so they get the shorter numbers.
        self.arcs.sort(key=lambda arc: ((arc[1], arc[0]) not in self.owners or (arc[0], arc[1]) not in self.owners, arc))
        for index, arc in enumerate(self.arcs):
            for step, (a, b) in enumerate(zip(arc, arc[1:])):
                self.place[a, b] = (index * 2, step)
                self.place[b, a] = (index * 2 + 1, len(arc) - 2 - step)
        self.rings = [[[self.codes_of(ring) for ring in rings] for rings in polygons] for polygons in walks]

    @staticmethod
    def points_of(polygon):
        """Rings as open lists of whole points, the outer one first and counter-clockwise, holes clockwise."""
        polygon = shapely.orient_polygons(polygon)
        rings = [polygon.exterior, *sorted(polygon.interiors, key=lambda ring: ring.bounds)]
        return [[(round(x), round(y)) for x, y in shapely.get_coordinates(ring).tolist()[:-1]] for ring in rings]

    def is_junction(self, point):
        around = sorted(self.neighbours[point])
        if len(around) != 2:
            return True
        a, b = around
        on_cut = [abs(p[0]) == HALF and p[0] == point[0] for p in (a, b)]
        sides = [(self.owners.get((p, q), -1), self.owners.get((q, p), -1)) for p, q in ((a, point), (point, b))]
        return on_cut[0] != on_cut[1] or sides[0] != sides[1]

    def follow(self, start, following):
        arc = [start, following]
        while arc[-1] not in self.junctions and arc[-1] != start:
            (after,) = self.neighbours[arc[-1]] - {arc[-2]}
            arc.append(after)
        return arc

    def codes_of(self, ring):
        edges = list(zip(ring, ring[1:] + ring[:1]))
        first = next(i for i, edge in enumerate(edges) if self.place[edge][1] == 0)
        edges = edges[first:] + edges[:first]
        return [self.place[edge][0] for edge in edges if self.place[edge][1] == 0]


def plain(name):
    """A name's letters alone, without marks, case and the words for kinds of divisions."""
    name = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ə", "a").replace("ł", "l").replace("đ", "d"))
    name = "".join(c for c in name if not unicodedata.combining(c)).lower()
    name = re.sub(r"\(.*?\)|\[.*?\]", " ", name)
    words = re.findall(r"[^\W_]+", name.replace("'", "").replace("’", "").replace("ʻ", "").replace("`", ""))
    kinds = set(
        "province provincia provincie oblast oblasty respublika republic state region district departamento department "
        "governorate county of the de la le el al an ash as ad ar muhafazat shabiyat wilayat prefecture prefectura sheng shi "
        "kray krai okrug raion rayon obcina opstina opcina municipality municipio city council borough departement "
        "parish autonomous avtonomna avtonomnyy avtonomnaya oblastj judet judetul vilayeti viloyati viloyat oblysy ostan ili "
        "changwat tinh and et y i do da del di fylke lan kommun island islands distrito distrikt estado land".split()
    )
    return " ".join([w for w in words if w not in kinds] or words)


def set_codes(pieces, fields, path):
    """Finds every division's code of ISO 3166-2 by its names and place; a doubtful match is none."""
    listed = json.loads(pathlib.Path(path).read_text())
    by_country = collections.defaultdict(dict)
    for piece in pieces:
        by_country[piece.country].setdefault(piece.source, []).append(piece)
    found = {}
    for country, divisions in sorted(by_country.items()):
        candidates = {}
        for code, entry in listed.get(country, {}).items():
            others = re.split(r"\([a-z, ]*\),?", entry.get("localOtherName") or "")
            names = {plain(n) for n in [entry["name"], *re.split(r"[,/]", entry["name"]), *others] if n and n.strip()}
            place = entry.get("latLng")
            candidates[code] = (names, shapely.Point(place[1] * GRID, place[0] * GRID) if place else None)
        scores = []
        for source, members in divisions.items():
            shape = shapely.union_all([m.shape for m in members])
            woe = (fields["woe_label"][source] or "").split(",")[0]
            own = {plain(n) for n in [fields["label"][source], fields["name"][source], fields["woe_name"][source],
                                      fields["gn_name"][source], woe] if n}
            width = math.sqrt(max(shape.area, 1))
            for code, (names, place) in candidates.items():
                alike = max((likeness(a, b) for a in own for b in names), default=0)
                if alike < 0.5:
                    continue
                far = shapely.distance(shape, place) / (width + 10) if place else 0.5
                inside = place is not None and far == 0
                # A name and place that agree are sure; a name alone must be the very same, a place alone isn't enough.
                if (alike >= 0.75 and inside) or (alike >= 0.9 and far < 0.6) or (alike == 1 and far < 3):
                    scores.append((-(alike + (0.3 if inside else 0) - min(far, 2) * 0.1), source, code))
        taken = set()
        for _, source, code in sorted(scores):
            if source not in found and code not in taken:
                found[source] = code
                taken.add(code)
        for source in divisions:
            if (country, fields["label"][source]) in SUBDIVISIONS:
                found[source] = SUBDIVISIONS[country, fields["label"][source]]
    for piece in pieces:
        piece.iso = "" if piece.territory in CODELESS else found.get(piece.source, TERRITORY_CODES.get(piece.territory, ""))
    codes = collections.defaultdict(set)
    for piece in pieces:
        if piece.iso:
            codes[piece.iso].add(piece.source)
    twice = sorted(code for code, sources in codes.items() if len(sources) > 1)
    print(f"{len(codes)} codes of ISO 3166-2 for {len(set(p.source for p in pieces))} divisions; twice: {twice}")


def likeness(a, b):
    """1 for the same name, near 1 for another way to write it."""
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return 1
    if sorted(a.split()) == sorted(b.split()):
        return 0.98
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.5 and matcher.quick_ratio() > 0.5 else 0


def set_countries(pieces, fields, path):
    """The countries in order of their codes, as (code, names, label point); puts the pieces in order too."""
    info, _, _, columns = pyogrio.raw.read(f"/vsizip/{path}", read_geometry=False, encoding="UTF-8")
    named = dict(zip(info["fields"], columns))
    names = {}
    for row, (code, natural) in enumerate(zip(named["ISO_A2_EH"], named["ADM0_A3"])):
        own = [re.sub(r"\s+", " ", named[f"NAME_{language}"][row] or "").strip() for language in LANGUAGES]
        if natural in CODES and CODES[natural][0] == "X":
            names.setdefault(CODES[natural], own)
        elif code != "-99" and natural not in ("ATC", "BRI", "CLP", "CSI", "IOA"):
            names[code] = own
    names.update(NAMES)
    pieces.sort(key=lambda piece: (piece.country, piece.name, piece.source, piece.territory))
    countries = []
    for code in sorted({piece.country for piece in pieces}):
        shapes = [piece.shape for piece in pieces if piece.country == code]
        if not all(names.get(code) or [""]):
            sys.exit(f"{code} has no names: {names.get(code)}")
        countries.append((code, names[code], label_point(shapely.unary_union(shapes))))
    order = {code: index for index, (code, _, _) in enumerate(countries)}
    for piece in pieces:
        piece.index = order[piece.country]
        piece.label = label_point(piece.shape)
    return countries


def label_point(shape):
    """The point of the largest polygon that's farthest from its edge, as near as a label needs."""
    part = max(shapely.get_parts(shape), key=lambda part: (part.area, part.bounds))
    middle = (part.bounds[1] + part.bounds[3]) / 2
    squeeze = max(0.05, math.cos(math.radians(middle / GRID)))
    squeezed = shapely.transform(part, lambda points: points * [squeeze, 1])
    circle = shapely.maximum_inscribed_circle(shapely.simplify(squeezed, math.sqrt(squeezed.area) / 200),
                                              tolerance=math.sqrt(squeezed.area) / 50)
    x, y = shapely.get_coordinates(circle)[0]
    point = shapely.Point(round(x / squeeze), round(y))
    if not part.covers(point):
        inner = shapely.point_on_surface(part)
        point = shapely.Point(round(inner.x), round(inner.y))
    return int(point.x), int(point.y)


def unsigned(value):
    """LEB128."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    """Zigzag, then LEB128."""
    return unsigned(value << 1 if value >= 0 else (-value << 1) - 1)


def text(value):
    data = value.encode()
    return unsigned(len(data)) + data


def encode(countries, pieces, topology):
    """The bytes; docs/atlas.md has the format. The pieces have been sorted since the topology numbered them."""
    out = bytearray(b"RGATLAS1")
    out += unsigned(GRID) + unsigned(len(countries))
    for code, names, (x, y) in countries:
        out += b"".join(map(text, [code, *names])) + signed(x) + signed(y)
    out += unsigned(len(pieces))
    for piece in pieces:
        out += text(piece.iso) + unsigned(piece.index) + text(piece.name) + text(piece.territory)
        out += signed(piece.label[0]) + signed(piece.label[1])
        polygons = topology.rings[piece.number]
        out += unsigned(len(polygons))
        for rings in polygons:
            out += unsigned(len(rings))
            for codes in rings:
                out += unsigned(len(codes)) + b"".join(map(unsigned, codes))
    tables = len(out)
    out += unsigned(len(topology.arcs))
    for arc in topology.arcs:
        out += unsigned(len(arc)) + signed(arc[0][0]) + signed(arc[0][1])
        for a, b in zip(arc, arc[1:]):
            out += signed(b[0] - a[0]) + signed(b[1] - a[1])
    print(f"{len(out)} bytes: {tables} of names and rings, {len(out) - tables} of arcs")
    print(f"{len(countries)} countries, {len(pieces)} divisions, {len(topology.arcs)} arcs")
    return bytes(out)


class Reader:
    """Reads the bytes back, by the description of the format alone."""

    def __init__(self, data):
        self.data, self.at = data, 8
        assert data[:8] == b"RGATLAS1"
        self.grid = self.unsigned()
        self.countries = [
            {"code": self.text(), "names": [self.text() for _ in LANGUAGES], "label": (self.signed(), self.signed())}
            for _ in range(self.unsigned())
        ]
        self.divisions = [
            {"iso": self.text(), "country": self.unsigned(), "name": self.text(), "territory": self.text(),
             "label": (self.signed(), self.signed()),
             "polygons": [[[self.unsigned() for _ in range(self.unsigned())] for _ in range(self.unsigned())]
                          for _ in range(self.unsigned())]}
            for _ in range(self.unsigned())
        ]
        self.arcs = []
        for _ in range(self.unsigned()):
            count, points = self.unsigned(), [(self.signed(), self.signed())]
            for _ in range(count - 1):
                points.append((points[-1][0] + self.signed(), points[-1][1] + self.signed()))
            self.arcs.append(points)
        assert self.at == len(data)

    def unsigned(self):
        value, shift = 0, 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed(self):
        value = self.unsigned()
        return value >> 1 if value % 2 == 0 else -(value + 1 >> 1)

    def text(self):
        length = self.unsigned()
        self.at += length
        return self.data[self.at - length : self.at].decode()

    def ring(self, codes):
        points = []
        for code in codes:
            arc = self.arcs[code // 2]
            arc = arc[::-1] if code % 2 else arc
            assert not points or points[-1] == arc[0], "arcs of a ring don't join"
            points += arc if not points else arc[1:]
        assert points[0] == points[-1] and len(points) >= 4, "a ring doesn't close"
        return points


def check(data, countries, pieces, source):
    """Everything that a reader of the atlas may rely on."""
    atlas = Reader(data)
    uses = collections.defaultdict(list)
    total, invalid = 0, 0
    for piece, division in zip(pieces, atlas.divisions, strict=True):
        polygons = []
        for rings in division["polygons"]:
            outer, *holes = map(atlas.ring, rings)
            polygons.append(shapely.Polygon(outer, holes))
            assert polygons[-1].area > 0, f"{division['name']} has a polygon without area"
            for code in (code for ring in rings for code in ring):
                uses[code // 2].append(code % 2)
        shape = shapely.multipolygons(polygons)
        invalid += not shape.is_valid
        total += square_kilometres(shape)
        assert shape.normalize().equals_exact(shapely.multipolygons(shapely.get_parts(piece.shape)).normalize(), 0), division["name"]
        assert (division["iso"], division["country"], division["name"], division["territory"], division["label"]) == (
            piece.iso, piece.index, piece.name, piece.territory, piece.label)
    assert [(c["code"], c["names"], c["label"]) for c in atlas.countries] == [(c, n, p) for c, n, p in countries]
    assert invalid == 0, f"{invalid} divisions cross themselves"
    for index, arc in enumerate(atlas.arcs):
        assert sorted(uses[index]) in ([0], [1], [0, 1]), f"arc {index} has faces {uses[index]}"
        on_cut = [abs(a[0]) == HALF and a[0] == b[0] for a, b in zip(arc, arc[1:])]
        assert all(on_cut) or not any(on_cut), f"arc {index} leaves the edge of the world"
    expected = sum(square_kilometres(shape) for shape in source)
    assert abs(total - expected) < expected / 100, (total, expected)
    assert {d["country"] for d in atlas.divisions} == set(range(len(atlas.countries))), "a country without a face"
    codes = {d["iso"] for d in atlas.divisions}
    for code in ["RU-DA", "RU-CE", "GE-AB", "UA-43", "UA-40", "UA-14", "KZ-47", "KZ-75", "IT-RM", "IT-PA", "AZ-XCI"]:
        assert code in codes, f"no face for {code}"
    assert len(data) <= LIMIT, f"{len(data)} bytes are too many"
    shared = sum(1 for use in uses.values() if len(use) == 2)
    between = [d["country"] for d in atlas.divisions]
    print(f"{shared} arcs shared, {len(atlas.arcs) - shared} of coast; area {total:.0f} km² of {expected:.0f}")
    owners = [countries[c][0] for c in between]
    print(f"borders of countries drawn apart in the atlas: {unshared([p.shape for p in pieces], owners):.1f} km")


def print_tables(countries, pieces):
    """What docs/atlas.md lists: territories with codes and filing, and what share of each country has codes."""
    rows = collections.defaultdict(lambda: [set(), set(), 0])
    for piece in pieces:
        if piece.territory:
            row = rows[piece.territory]
            row[0].add(piece.iso)
            row[1].add(piece.country)
            row[2] += 1
    for slug, (codes, filed, count) in sorted(rows.items()):
        print(f"| {slug} | {count} | {' '.join(sorted(codes - {''})) or '–'} | {' '.join(sorted(filed))} |")
    without = collections.Counter(piece.country for piece in pieces if not piece.iso)
    everything = collections.Counter(piece.country for piece in pieces)
    print("without codes:", ", ".join(f"{c} {n}/{everything[c]}" for c, n in without.most_common()))


def write_c(folder, data):
    """The bytes as a C string, which compiles far faster than a list of numbers."""
    lines, line = [], ""
    for index, byte in enumerate(data):
        follows = index + 1 < len(data) and 48 <= data[index + 1] <= 57
        if 32 <= byte < 127 and chr(byte) not in '"\\?':
            line += chr(byte)
        else:
            line += f"\\{byte:03o}" if follows else f"\\{byte:o}"
        if len(line) > 110:
            lines.append(line)
            line = ""
    lines.append(line)
    body = "\n".join(f'  "{line}"' for line in lines)
    (folder / "include").mkdir(parents=True, exist_ok=True)
    (folder / "atlas.c").write_text(
        "// Made by Scripts/make-atlas.py; don't edit. Made with Natural Earth.\n"
        '#include "CEmbeddedAtlas.h"\n\n'
        f"static const char bytes[] =\n{body};\n\n"
        "const unsigned char *regesta_atlas_bytes(void) { return (const unsigned char *)bytes; }\n"
        "size_t regesta_atlas_length(void) { return sizeof bytes - 1; }\n"
    )
    (folder / "include" / "CEmbeddedAtlas.h").write_text(
        "#pragma once\n#include <stddef.h>\n\n"
        "/// The atlas: countries, divisions and arcs, in the form that docs/atlas.md describes.\n"
        "const unsigned char *regesta_atlas_bytes(void);\n"
        "size_t regesta_atlas_length(void);\n"
    )


if __name__ == "__main__":
    main()
