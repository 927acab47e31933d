using System.Globalization;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>How the stand-in meets one request instead of doing what the service does.</summary>
internal sealed record SendGridFault
{
    /// <summary>Answers so, without taking the letter.</summary>
    public int? Status { get; init; }

    public string Body { get; init; } = """{"errors":[{"message":"out of order"}]}""";

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Takes the letter all the same.</summary>
    public bool Takes { get; init; }

    /// <summary>Breaks the connection instead of answering.</summary>
    public bool Drops { get; init; }

    /// <summary>Answers only after this.</summary>
    public Func<Task>? Until { get; init; }

    public static SendGridFault Answer(int status, string? body = null) =>
        body is null ? new() { Status = status } : new() { Status = status, Body = body };

    public static SendGridFault TooMany(DateTimeOffset reset) => new()
    {
        Status = 429,
        Body = """{"errors":[{"message":"too many requests"}]}""",
        Headers = new()
        {
            ["X-RateLimit-Limit"] = "600",
            ["X-RateLimit-Remaining"] = "0",
            ["X-RateLimit-Reset"] = reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        },
    };

    /// <summary>The fault the mail business fears: taken, and the answer lost.</summary>
    public static SendGridFault LostAnswer { get; } = new() { Takes = true, Drops = true };

    public static SendGridFault LostRequest { get; } = new() { Drops = true };
}
