"""python3 write_sklearn_fixtures.py: fits pipelines with scikit-learn and writes them as ONNX, with their own predictions.

Debian: apt-get install --no-install-recommends python3-sklearn python3-pandas python3-onnx
The table is of a company that asks for other things than Aumento's own model: some are the employee's, some are asked for.
"""
import json
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn_graphs import DOUBLE, FLOAT, INT64, STRING, Builder, double_table, encoded, linear, trees

FOLDER = Path(__file__).parent.parent / "fixtures" / "sklearn"
TEXTS = ["puesto", "nivel_objetivo", "modalidad"]
NUMBERS = ["salario_actual", "antiguedad", "personas_a_cargo"]
LEVELS = {"Junior": 0, "Semi-senior": 9000, "Senior": 21000}

random = np.random.default_rng(7)
ROWS = 360
pick = lambda values: random.choice(values, ROWS)
table = pd.DataFrame(
    {
        "puesto": pick(["Analyst", "Consultant", "Engineer"]),
        "nivel_objetivo": pick(list(LEVELS)),
        "modalidad": pick(["oficina", "remoto", "híbrido"]),
        "salario_actual": random.integers(30_000, 90_000, ROWS),
        "antiguedad": (random.integers(0, 4000, ROWS) / 365.25).round(4),
        "personas_a_cargo": random.integers(0, 12, ROWS),
    }
)
raise_ = 2500 + table.nivel_objetivo.map(LEVELS) * 0.3 + table.antiguedad * 120 + table.personas_a_cargo * 260
remote = table.modalidad.map({"oficina": 0, "remoto": 900, "híbrido": 400})
table["salario_nuevo"] = (0.9 * table.salario_actual + 6000 + raise_ + remote + random.normal(0, 700, ROWS)).round()

train = table.iloc[:240]
target = train.salario_nuevo
FLOATS = {name: FLOAT for name in NUMBERS}
WITH_WHOLE = FLOATS | {"personas_a_cargo": INT64}


def in_columns(name, regressor, columns):
    encode = ColumnTransformer(
        [("texts", OneHotEncoder(handle_unknown="ignore"), TEXTS), ("numbers", StandardScaler(), NUMBERS)]
    )
    rows = encode.fit_transform(train[TEXTS + NUMBERS])
    regressor.fit(rows, target)
    builder = Builder()
    source = encoded(builder, encode, columns)
    if isinstance(regressor, GradientBoostingRegressor):
        estimators = [one for (one,) in regressor.estimators_]
        trees(builder, source, estimators, regressor.learning_rate, float(np.ravel(regressor.init_.constant_)[0]))
    elif isinstance(regressor, RandomForestRegressor):
        trees(builder, source, regressor.estimators_, 1 / len(regressor.estimators_), None)
    else:
        linear(builder, source, regressor)
    inputs = [(text, STRING, 1) for text in TEXTS] + [(number, columns[number], 1) for number in NUMBERS]
    write(name, builder.model(inputs), regressor.predict(encode.transform(table[TEXTS + NUMBERS])))


def in_a_table(name):
    scaler = StandardScaler().fit(train[NUMBERS])
    ridge = Ridge().fit(scaler.transform(train[NUMBERS]), target)
    write(name, double_table(scaler, ridge, "X", len(NUMBERS)), ridge.predict(scaler.transform(table[NUMBERS])))


def write(name, model, predictions):
    (FOLDER / f"{name}.onnx").write_bytes(model.SerializeToString())
    written[name] = [round(float(value), 4) for value in predictions]


FOLDER.mkdir(parents=True, exist_ok=True)
written = {}
in_columns("gradient-boosting", GradientBoostingRegressor(n_estimators=60, random_state=1), FLOATS)
in_columns("random-forest", RandomForestRegressor(n_estimators=8, max_depth=6, random_state=1), WITH_WHOLE)
in_columns("ridge", Ridge(), FLOATS)
in_a_table("double-table")
table.iloc[:240].to_csv(FOLDER / "train.csv", index=False)
table.iloc[240:].to_csv(FOLDER / "test.csv", index=False)
kept = {"sklearn": sklearn.__version__, "predictions": written}
(FOLDER / "predictions.json").write_text(json.dumps(kept) + "\n")
