#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Score `spillwayctl forecast series` on real series, with the definitions of the M4 competition.

  forecast_accuracy.py SPILLWAYCTL m4 TRAIN.csv TEST.csv    M4 Weekly, 13 ahead, season 52
  forecast_accuracy.py SPILLWAYCTL m4 TRAIN.csv             the same on the last 13 weeks of the training part, and
                                                            on the 13 before: what constants may be chosen by
  forecast_accuracy.py SPILLWAYCTL caiso FILE.csv           hours ts,mw: 28 origins 96 apart, 168 ahead
  forecast_accuracy.py SPILLWAYCTL m5 FILE.csv              days date,sales: 13 origins 28 apart, 28 ahead

MASE is against the in-sample change from a season ago (1 week, 24 hours, 7 days); OWA against the last value
(Naive2 of a series without season); MSIS at 95 % (Makridakis, Spiliotis and Assimakopoulos 2020). The test parts
are scored only: whatever a forecast is made of was chosen on the parts before, as models/forecast/interval_calibration.h
tells of the width of bands. Standard library only.
"""
import csv
import io
import subprocess
import sys


def forecast(program, series, horizon, seasons):
    """{name: [(mean, lower 80, upper 80, lower 95, upper 95)]} of {name: values}"""
    rows = io.StringIO()
    out = csv.writer(rows)
    out.writerow(["series", "time", "value"])
    for name, values in series.items():
        out.writerows([name, i, repr(v)] for i, v in enumerate(values))
    result = subprocess.run([program, "forecast", "series", "--input", "-", "--horizon", str(horizon),
                             "--season", seasons], input=rows.getvalue(), capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(result.stderr)
    answer = {}
    for row in csv.DictReader(io.StringIO(result.stdout)):
        columns = ("mean", "lower_80", "upper_80", "lower_95", "upper_95")
        answer.setdefault(row["series"], []).append([float(row[c]) for c in columns])
    return answer


def mean(values):
    return sum(values) / len(values)


def score(train, test, forecasts, season, naive):
    smape, mase, smape0, mase0, msis, in80, in95 = [], [], [], [], [], [], []
    for name, actual in test.items():
        known = train[name]
        scale = mean([abs(known[t] - known[t - season]) for t in range(season, len(known))])
        for h, y in enumerate(actual):
            f, l80, u80, l95, u95 = forecasts[name][h]
            n = known[len(known) - naive + h % naive]
            smape.append(200 * abs(y - f) / (abs(y) + abs(f)) if y or f else 0)
            smape0.append(200 * abs(y - n) / (abs(y) + abs(n)) if y or n else 0)
            mase.append(abs(y - f) / scale)
            mase0.append(abs(y - n) / scale)
            msis.append((u95 - l95 + 40 * max(0, l95 - y) + 40 * max(0, y - u95)) / scale)
            in80.append(l80 <= y <= u80)
            in95.append(l95 <= y <= u95)
    owa = (mean(smape) / mean(smape0) + mean(mase) / mean(mase0)) / 2
    print("%d forecasts   sMAPE %.3f   MASE %.3f   naive MASE %.3f   OWA %.3f" %
          (len(test), mean(smape), mean(mase), mean(mase0), owa))
    print("MSIS %.2f   inside 80 %%: %.1f %%   inside 95 %%: %.1f %%" % (mean(msis), 100 * mean(in80), 100 * mean(in95)))


def read_m4(path):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {row[0]: [float(v) for v in row[1:] if v not in ("", "NA")] for row in rows}


def read_column(path):
    with open(path, newline="") as file:
        return [float(row[1]) for row in list(csv.reader(file))[1:]]


def rolling(values, origins, spacing, horizon):
    train, test = {}, {}
    for k in range(origins):
        origin = len(values) - horizon - k * spacing
        train[str(origin)] = values[:origin]
        test[str(origin)] = values[origin:origin + horizon]
    return train, test


def main(arguments):
    program, what, paths = arguments[0], arguments[1], arguments[2:]
    if what == "m4" and len(paths) == 1:
        for cut in (13, 26):
            known = {n: v for n, v in read_m4(paths[0]).items() if len(v) >= cut + 52 + 13}
            train = {n: v[:-cut] for n, v in known.items()}
            test = {n: v[len(v) - cut:len(v) - cut + 13] for n, v in known.items()}
            score(train, test, forecast(program, train, 13, "52"), 1, 1)
    elif what == "m4":
        train, test = read_m4(paths[0]), read_m4(paths[1])
        score(train, test, forecast(program, train, 13, "52"), 1, 1)
    elif what == "caiso":
        train, test = rolling(read_column(paths[0]), 28, 96, 168)
        score(train, test, forecast(program, train, 168, "24,168"), 24, 168)
    elif what == "m5":
        train, test = rolling(read_column(paths[0]), 13, 28, 28)
        score(train, test, forecast(program, train, 28, "7"), 7, 7)
    else:
        sys.exit(__doc__)


if len(sys.argv) < 4:
    sys.exit(__doc__)
main(sys.argv[1:])
