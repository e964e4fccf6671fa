"""Builds graphs of the kind that skl2onnx writes for the pipelines of the fixtures, from fitted scikit-learn objects.

By its source (github.com/onnx/sklearn-onnx, operator_converters/{one_hot_encoder,scaler_op,linear_regressor,random_forest,
gradient_boosting}.py, common/tree_ensemble.py, _parse.py): the same operators, domains, attributes, types, order of columns
and output `variable`; names of inner tensors may differ. skl2onnx itself has not been run: PyPI was out of reach.
"""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

ML = "ai.onnx.ml"
FLOAT, INT64, STRING, DOUBLE = TensorProto.FLOAT, TensorProto.INT64, TensorProto.STRING, TensorProto.DOUBLE


class Builder:
    def __init__(self):
        self.nodes, self.constants = [], []

    def node(self, op, inputs, output, domain="", **attributes):
        node = helper.make_node(op, inputs, [output], name=f"N{len(self.nodes)}", domain=domain, **attributes)
        self.nodes.append(node)
        return output

    def constant(self, name, values, dtype):
        self.constants.append(numpy_helper.from_array(np.asarray(values, dtype=dtype), name))
        return name

    def model(self, inputs, output_type=FLOAT):
        """Inputs and output of [None, k]: a dimension without a name."""
        infos = [helper.make_tensor_value_info(name, kind, [None, width]) for name, kind, width in inputs]
        output = helper.make_tensor_value_info("variable", output_type, [None, 1])
        graph = helper.make_graph(self.nodes, "skl2onnx", infos, [output], self.constants)
        opsets = [helper.make_opsetid(ML, 1), helper.make_opsetid("", 15)]
        return helper.make_model(graph, opset_imports=opsets, producer_name="skl2onnx", ir_version=8)


def encoded(builder, encode, columns):
    """ColumnTransformer: OneHotEncoder takes the columns apart, StandardScaler merged. `columns`: name → type."""
    (_, one_hot, texts), (_, scaler, numbers) = encode.transformers_[:2]
    parts = []
    for name, categories in zip(texts, one_hot.categories_):
        values = [str(category).encode() for category in categories]
        zeros = 1 if one_hot.handle_unknown == "ignore" else 0
        parts.append(builder.node("OneHotEncoder", [name], f"{name}out", ML, cats_strings=values, zeros=zeros))
    joined = builder.node("Concat", parts, "concat_result", axis=-1)
    width = sum(len(categories) for categories in one_hot.categories_)
    shape = builder.constant("shape_tensor", [-1, width], np.int64)
    first = builder.node("Reshape", [joined, shape], "variable1")
    # Whole numbers become floats before they are merged with these.
    floats = [
        name if columns[name] == FLOAT else builder.node("Cast", [name], f"{name}_cast", to=FLOAT) for name in numbers
    ]
    merged = builder.node("Concat", floats, "merged_columns", axis=1)
    scale = {"offset": scaler.mean_.astype(float).tolist(), "scale": (1 / scaler.scale_).astype(float).tolist()}
    second = builder.node("Scaler", [merged], "variable2", ML, **scale)
    return builder.node("Concat", [first, second], "transformed_column", axis=1)


def threshold(value):
    """The largest float32 that is not above it: scikit-learn compares float32 values with a double."""
    rounded = np.float32(value)
    return float(rounded if rounded <= value else np.nextafter(rounded, np.float32(-np.inf)))


def trees(builder, source, estimators, weight, base):
    lists = {key: [] for key in ("treeids", "nodeids", "featureids", "modes", "values", "truenodeids", "falsenodeids")}
    lists |= {"missing_value_tracks_true": [], "hitrates": []}
    leaves = {key: [] for key in ("treeids", "nodeids", "ids", "weights")}
    for number, estimator in enumerate(estimators):
        tree = estimator.tree_
        for node in range(tree.node_count):
            leaf = tree.children_left[node] < 0
            entry = (number, node, 0, "LEAF", 0.0, 0, 0) if leaf else (
                number, node, int(tree.feature[node]), "BRANCH_LEQ", threshold(tree.threshold[node]),
                int(tree.children_left[node]), int(tree.children_right[node]),
            )
            for key, value in zip(lists, (*entry, 0, 1.0)):
                lists[key].append(value)
            if leaf:
                for key, value in zip(leaves, (number, node, 0, float(tree.value[node].ravel()[0] * weight))):
                    leaves[key].append(value)
    attributes = {f"nodes_{key}": values for key, values in lists.items()}
    attributes |= {f"target_{key}": values for key, values in leaves.items()}
    if base is not None:
        attributes["base_values"] = [base]
    builder.node(
        "TreeEnsembleRegressor", [source], "variable", ML, n_targets=1, post_transform="NONE", **attributes
    )


def linear(builder, source, ridge):
    coefficients, intercepts = ridge.coef_.ravel().tolist(), [float(ridge.intercept_)]
    builder.node("LinearRegressor", [source], "variable", ML, coefficients=coefficients, intercepts=intercepts)


def double_table(scaler, ridge, name, width):
    """StandardScaler and Ridge on one input of doubles: the operators of ai.onnx.ml answer float32, so that there are none."""
    builder = Builder()
    centred = builder.node("Sub", [name, builder.constant("Su_Subcst", scaler.mean_, np.float64)], "Su_C0")
    scaled = builder.node("Div", [centred, builder.constant("Di_Divcst", scaler.scale_, np.float64)], "variable1")
    coefficients = builder.constant("coef", ridge.coef_.reshape(-1, 1), np.float64)
    multiplied = builder.node("MatMul", [scaled, coefficients], "multiplied")
    intercept = builder.constant("intercept", [float(ridge.intercept_)], np.float64)
    added = builder.node("Add", [multiplied, intercept], "resh")
    builder.node("Reshape", [added, builder.constant("shape_tensor", [-1, 1], np.int64)], "variable")
    return builder.model([(name, DOUBLE, width)], DOUBLE)
