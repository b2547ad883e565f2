"""What the model says about all answers."""


def answer_members(model):
    """`Structure.Member` for all that answers can hold."""
    members = set()

    def visit(shape, name, seen):
        if shape.type_name == "list":
            visit(shape.member, shape.member.name, seen)
        elif shape.type_name == "structure" and name not in seen:
            for member, inner in shape.members.items():
                members.add(f"{name}.{inner.serialization.get('name', member) if inner.serialization.get('location') != 'header' else member}")
                visit(inner, inner.name, seen | {name})

    for operation in model.operation_names:
        shape = model.operation_model(operation).output_shape
        if shape is not None:
            for member, inner in shape.members.items():
                if inner.serialization.get("location") == "header":
                    members.add(f"{operation}.{member}")
                else:
                    members.add(f"{shape.name}.{inner.serialization.get('name', member)}")
                    visit(inner, inner.name, {shape.name})
    return members
