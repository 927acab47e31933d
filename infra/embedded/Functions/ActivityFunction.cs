namespace BinhHoa2.Embedded.Functions;

/// <summary>A function an orchestration calls, at least once.</summary>
internal sealed record ActivityFunction(FunctionMethod Method, Type InputType) : Function(Method);
