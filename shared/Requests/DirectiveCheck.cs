namespace BinhHoa2.Shared.Requests;

/// <summary>What judging a posted answer came to: one of the two.</summary>
public sealed record DirectiveCheck(CheckedDirective? Directive, DirectiveProblem? Problem);
