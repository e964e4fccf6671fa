"""Trains scikit-learn's regressors on the folds that compare/exchange.ts wrote, and prints what they predict as JSON.

Needs scikit-learn 1.1 or later, and nothing else. The folder given holds table.json and x.bin (float64, row after row),
y.bin (float64) and folds.bin (float64, each row's fold).
"""
import json
import os
import sys
import time
import warnings
from pathlib import Path

# CPU seconds of several threads would count their waiting for each other. Before NumPy is loaded, which reads it.
for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import (
    ExtraTreesRegressor,
    HistGradientBoostingRegressor,
    RandomForestRegressor,
)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, RidgeCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

# Columns that are constant in a fold, and other things that are not the reader's.
warnings.filterwarnings("ignore")
np.seterr(all="ignore")

folder = Path(sys.argv[1])
kinds = json.loads((folder / "table.json").read_text())["kinds"]
y = np.fromfile(folder / "y.bin")
x = np.fromfile(folder / "x.bin").reshape(len(y), len(kinds))
folds = np.fromfile(folder / "folds.bin")

numbers = [i for i, kind in enumerate(kinds) if kind == "numeric"]
texts = [i for i, kind in enumerate(kinds) if kind != "numeric"]
# HistGradientBoosting takes codes below 255; with more categories they are numbers to it.
sets = [i for i, kind in enumerate(kinds) if kind == "categorical" and not np.nanmax(x[:, i]) >= 255]
FOREST_ROWS = 20_000


def encoded(model):
    """One-hot and standardised, missing values filled and marked: for models that need it."""
    number = make_pipeline(SimpleImputer(add_indicator=True), StandardScaler())
    text = make_pipeline(
        SimpleImputer(strategy="constant", fill_value=-1), OneHotEncoder(handle_unknown="ignore")
    )
    columns = ColumnTransformer([("numbers", number, numbers), ("texts", text, texts)], sparse_threshold=0)
    return make_pipeline(columns, model)


def boosting(**options):
    return HistGradientBoostingRegressor(**{"random_state": 0, "categorical_features": sets or None, **options})


def ridge():
    return encoded(RidgeCV(np.logspace(-3, 4, 15)))


class Residuals:
    """Ridge, and boosting on what it leaves: strong where the relation is nearly linear."""

    def fit(self, x, y):
        self.line = ridge().fit(x, y)
        self.rest = boosting(learning_rate=0.05, max_depth=4).fit(x, y - self.line.predict(x))
        return self

    def predict(self, x):
        return self.line.predict(x) + self.rest.predict(x)


SMALL = {"learning_rate": 0.03, "min_samples_leaf": 5, "max_depth": 4, "max_iter": 300, "early_stopping": False}
EARLY = {"learning_rate": 0.05, "max_iter": 2000, "early_stopping": True, "n_iter_no_change": 20}
MODELS = {
    "LinearRegression": lambda: encoded(LinearRegression()),
    "RidgeCV": ridge,
    "HGB": lambda: boosting(categorical_features=None),
    "HGB, categories": boosting if sets else None,
    "HGB, early stopping": lambda: boosting(**EARLY),
    "HGB, small data": lambda: boosting(**SMALL),
    "RidgeCV + HGB": Residuals,
    "RandomForest": lambda: encoded(RandomForestRegressor(200, min_samples_leaf=2, random_state=0)),
    "ExtraTrees": lambda: encoded(ExtraTreesRegressor(200, min_samples_leaf=2, random_state=0)),
}
# The interval from the 5th to the 95th percentile, each learned by itself.
BANDS = {
    "HGB quantiles": {},
    "HGB quantiles, small data": SMALL,
}


def out_of_fold(make):
    """What a model without a row's fold predicts for it, and the CPU seconds of all threads."""
    start = time.process_time()
    predicted = np.zeros(len(y))
    for fold in np.unique(folds):
        held = folds == fold
        predicted[held] = make().fit(x[~held], y[~held]).predict(x[held])
    return predicted.tolist(), time.process_time() - start


result = {"version": sklearn.__version__, "models": [], "bands": []}
for name, make in MODELS.items():
    if make is None or (name in ("RandomForest", "ExtraTrees") and len(y) > FOREST_ROWS):
        continue
    predictions, seconds = out_of_fold(make)
    result["models"].append({"name": name, "seconds": seconds, "predictions": predictions})
for name, options in BANDS.items():
    low, first = out_of_fold(lambda: boosting(loss="quantile", quantile=0.05, **options))
    high, second = out_of_fold(lambda: boosting(loss="quantile", quantile=0.95, **options))
    result["bands"].append({"name": name, "seconds": first + second, "low": low, "high": high})
(folder / "result.json").write_text(json.dumps(result))
