namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The parameter that says what makes a function run.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute;
