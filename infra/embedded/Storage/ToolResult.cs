namespace BinhHoa2.Embedded.Storage;

/// <summary>What a program left when it ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The last thing it said, for a message of one line.</summary>
    public string LastLine => (Errors + "\n" + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [] => "không có lời báo nào",
        var lines => Errors.Trim().Length > 0 ? Errors.Trim().Split('\n')[^1].Trim() : lines[^1],
    };
}
