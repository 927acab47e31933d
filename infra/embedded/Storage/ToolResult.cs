namespace BinhHoa2.Embedded.Storage;

/// <summary>Exit code and output of a program that has ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The last line of output, for a message of one line.</summary>
    public string LastLine =>
        (Errors + "\n" + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [] => "không có lời báo nào",
            var lines => Errors.Trim().Length > 0 ? Errors.Trim().Split('\n')[^1].Trim() : lines[^1],
        };
}
