# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads sheet-*.xlsx back through LibreOffice and sheet-*.pdf through pdftotext, and compares both with sheet-*.csv."""
import csv
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal, ROUND_HALF_UP

# LibreOffice's text export: comma, quoted, UTF-8, from line 1, cells as they are kept and not as they are shown, a file per sheet.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
COLUMNS = {  # patrolctl's column: the heading in the workbook and on paper
    "subject": "警号", "name": "姓名", "unit": "单位", "final": "总分", "grade": "等次", "rank": "名次", "score": "得分",
    "adjustment": "加减分", "duties": "勤务", "attended": "出勤", "counted": "计入", "on_time": "准时", "late": "迟到",
    "missed": "漏点", "excused": "免考", "no_data": "无数据", "due": "待巡", "completion": "到位率", "punctuality": "准时率",
    "attendance": "出勤率", "order": "顺序", "dwell": "停留", "staffing": "配员",
}
SHARES = {"completion", "punctuality", "attendance", "order", "dwell", "staffing"}
WORDS = {"subject", "name", "unit", "grade"}


def number(text):
    return Decimal(text.rstrip("%")) / 100 if text.endswith("%") else Decimal(text)


def workbook(path, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", FILTER,
                    "--outdir", folder, str(path)], check=True, timeout=300, capture_output=True)
    rows = list(csv.reader(open(f"{folder}/{path.stem}-人员.csv", encoding="utf-8")))
    top = next(at for at, row in enumerate(rows) if row[0] == COLUMNS["subject"])
    return {row[0]: dict(zip(rows[top], row)) for row in rows[top + 1:] if row[0]}


def compare_workbook(told, read):
    wrong, cells = [], 0
    if told.keys() != read.keys():
        wrong.append(f"other people: {sorted(told.keys() ^ read.keys())}")
    for badge in told.keys() & read.keys():
        for column, heading in COLUMNS.items():
            said, seen = told[badge][column], read[badge][heading]
            cells += 1
            if column in WORDS or not said or not seen:
                same = said == seen
            else:
                same = abs(Decimal(said) - number(seen)) <= (Decimal("0.0000005") if column in SHARES else 0)
            if not same:
                wrong.append(f"{badge} {column}: patrolctl {said!r}, workbook {seen!r}")
    return wrong, cells


def compare_paper(told, path):
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout
    lines = [line.split() for line in text.splitlines() if line.split()]
    # The headings of people; those of the last columns are broken into two lines, and are not compared.
    headings = next(line for line in lines if line[0] == COLUMNS["subject"])
    read = {line[0]: dict(zip(headings, line)) for line in lines if line[0] in told and len(line) >= len(headings)}
    wrong, cells = [], 0
    for badge, row in told.items():
        for column, heading in COLUMNS.items():
            said, seen = row[column] or "–", read.get(badge, {}).get(heading)
            if column in SHARES and row[column]:
                said = str((Decimal(said) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)) + "%"
            cells += 1
            if said != seen:
                wrong.append(f"{badge} {column}: patrolctl {said!r}, paper {seen!r}")
    return wrong, cells


def main():
    found = sorted(pathlib.Path(sys.argv[1]).glob("sheet-*.csv"))
    if not found:
        sys.exit(f"there is no sheet in {sys.argv[1]}; remedy: packaging/demo --headless --output {sys.argv[1]}")
    failed = False
    for path in found:
        told = {row["subject"]: row for row in csv.DictReader(open(path, encoding="utf-8"))}
        with tempfile.TemporaryDirectory() as folder:
            answers = {"XLSX": compare_workbook(told, workbook(path.with_suffix(".xlsx"), folder)),
                       "PDF": compare_paper(told, path.with_suffix(".pdf"))}
        for kind, (wrong, cells) in answers.items():
            print(f"{path.stem} {kind}: {len(told)} people, {cells} cells, {len(wrong)} differ")
            for line in wrong[:10]:
                print("  " + line)
            failed |= bool(wrong) or cells == 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
