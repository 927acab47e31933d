namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>A parameter filled with something besides the trigger.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class InputBindingAttribute : BindingAttribute;
