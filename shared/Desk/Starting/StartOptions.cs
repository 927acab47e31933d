using BinhHoa2.Shared.Configuration;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>What opens the set-up page where it is reached over the internet.</summary>
public sealed record StartOptions
{
    public const string CodeSetting = "Setup:Code";
    public const int MinCodeLength = 16;

    private const int MinDifferent = 6;

    /// <value>Setting <c>Setup:Code</c>, at least 16 random characters; null: the page opens on this machine only.</value>
    public string? Code { get; init; }

    public static StartOptions From(IConfiguration configuration) => new()
    {
        Code = configuration[CodeSetting] is { Length: > 0 } code ? code : null,
    };

    /// <summary>One line for each fault, naming the setting; it never repeats the code.</summary>
    public IEnumerable<string> Faults() =>
        Code is null ? []
        : SecretRules.Fault(Code) is { } fault ? [$"{CodeSetting} {fault}"]
        : Code.Length < MinCodeLength || Code.Distinct().Count() < MinDifferent
            ? [$"{CodeSetting} must have at least {MinCodeLength} random characters. Make one with: openssl rand -hex 16"]
        : [];
}
