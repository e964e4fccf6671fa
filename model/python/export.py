"""Fits a scikit-learn pipeline on the two files of /api/training-data and exports it with its manifest for Aumento.

    pip install scikit-learn pandas skl2onnx
    python model/python/export.py employees.csv reviews.csv my-model USD/year
"""
import shutil
import subprocess
import sys

import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import GroupShuffleSplit
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

employees, reviews, name, unit = sys.argv[1:]
table = pd.read_csv(reviews).merge(pd.read_csv(employees).rename(columns={"id": "employee_id"}), on="employee_id")
table["tenure_years"] = (pd.to_datetime(table.reviewed_on) - pd.to_datetime(table.hired_on)).dt.days / 365.25
texts = ["job", "old_seniority", "new_seniority"]
numbers = ["old_salary", "tenure_years", "rating"]
table = table[["employee_id", *texts, *numbers, "new_salary"]].dropna()

# All reviews of one person are on one side: else the test would know the people.
train, test = next(GroupShuffleSplit(test_size=0.25, random_state=1).split(table, groups=table.employee_id))
encode = ColumnTransformer([("texts", OneHotEncoder(handle_unknown="ignore"), texts), ("numbers", StandardScaler(), numbers)])
pipeline = make_pipeline(encode, GradientBoostingRegressor(random_state=1))
pipeline.fit(table.iloc[train][texts + numbers], table.iloc[train].new_salary)

columns = [(c, StringTensorType([None, 1])) for c in texts] + [(c, FloatTensorType([None, 1])) for c in numbers]
with open(f"{name}.onnx", "wb") as file:
    file.write(convert_sklearn(pipeline, initial_types=columns).SerializeToString())
table.iloc[train].drop(columns="employee_id").to_csv(f"{name}-train.csv", index=False)
table.iloc[test].drop(columns="employee_id").to_csv(f"{name}-test.csv", index=False)
manifest = ["run", "model:import", "--", f"{name}.onnx", "--data", f"{name}-train.csv", "--test", f"{name}-test.csv"]
manifest += ["--target", "new_salary", "--unit", unit, "--target-level", "new_seniority", "--rating", "rating"]
manifest += ["--employee", "job=job,old_seniority=seniority,old_salary=currentSalary,tenure_years=tenureYears"]
sys.exit(subprocess.run([shutil.which("npm"), *manifest, "--algorithm", "Gradient boosting (scikit-learn)"]).returncode)
