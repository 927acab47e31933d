using System.Reflection;
using Mono.Cecil;

namespace BinhHoa2.Tests.House;

/// <summary>
/// Reads the references between the types of an assembly. Nested and generated types count as their outer type.
/// </summary>
/// <remarks>References to constants are not found, because the compiler copies their values.</remarks>
internal static class TypeEdges
{
    public static IReadOnlyList<TypeEdge> Of(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. module.Types
                .SelectMany(type => MentionedBy(type)
                    .Where(t => t.Scope == module)
                    .Select(t => new TypeEdge(type.FullName, Outermost(t).FullName)))
                .Where(e => e.From != e.To)
                .Distinct()
                .OrderBy(e => e.From, StringComparer.Ordinal)
                .ThenBy(e => e.To, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<TypeReference> MentionedBy(TypeDefinition type) =>
        Direct(type).SelectMany(Parts).Concat(type.NestedTypes.SelectMany(MentionedBy));

    private static IEnumerable<TypeReference?> Direct(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. Attributes(type),
        .. Generics(type),
        .. type.Fields.SelectMany(f => Attributes(f).Prepend(f.FieldType)),
        .. type.Properties.SelectMany(Attributes),
        .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
    [
        .. Attributes(method),
        .. Generics(method),
        .. OfReference(method),
        .. method.Parameters.SelectMany(Attributes),
        .. method.Overrides.SelectMany(OfReference),
        .. method.HasBody ? OfBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> OfBody(Mono.Cecil.Cil.MethodBody body) =>
    [
        .. body.Variables.Select(v => v.VariableType),
        .. body.ExceptionHandlers.Select(h => h.CatchType),
        .. body.Instructions.SelectMany(i => i.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            MethodReference called => OfReference(called),
            _ => Array.Empty<TypeReference?>(),
        }),
    ];

    private static IEnumerable<TypeReference?> OfReference(MethodReference method) =>
    [
        method.DeclaringType,
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method is GenericInstanceMethod instance ? instance.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference?> Attributes(Mono.Cecil.ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value as TypeReference).Append(a.AttributeType));

    private static IEnumerable<TypeReference?> Generics(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(p => p.Constraints.Select(c => c.ConstraintType));

    /// <summary>The element type of arrays and pointers, and the type arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType instance => instance.GenericArguments.SelectMany(Parts).Append(instance.ElementType),
        TypeSpecification around => Parts(around.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
