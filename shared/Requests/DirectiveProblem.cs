namespace BinhHoa2.Shared.Requests;

/// <summary>Why an answer was not recorded, with what was typed so that nothing of it is lost.</summary>
/// <param name="Field">One of <see cref="DirectiveFields"/>.</param>
/// <param name="Message">What is wrong and what to do, in Vietnamese.</param>
public sealed record DirectiveProblem(string Field, string Message, DirectiveInput Input);
