namespace BinhHoa2.Embedded.Functions;

/// <summary>A function that decides, and is replayed.</summary>
/// <param name="InputType">What its input is read as; object when it takes it from the context.</param>
internal sealed record OrchestrationFunction(FunctionMethod Method, Type InputType) : Function(Method);
