using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Pages.Directives;

/// <summary>What judging a posted answer came to: one of the two.</summary>
public sealed record DirectiveCheck(CheckedDirective? Directive, DirectiveProblem? Problem);
