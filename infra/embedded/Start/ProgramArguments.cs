using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Start;

/// <summary>What this program was started with: the app's assembly, the commands' if any, then what is meant for the app.</summary>
internal sealed record ProgramArguments(string App, string? Commands, IReadOnlyList<string> Rest)
{
    private const string CommandsOption = "--commands=";
    private const string Usage = "Cách dùng: dotnet BinhHoa2.Embedded.dll ỨNG_DỤNG.dll [--commands=LỆNH.dll] [lệnh hoặc thiết lập…]";

    /// <exception cref="HostStartException">No app is named, or there is no such file.</exception>
    public static ProgramArguments Parse(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var app, ..] || app.StartsWith('-'))
        {
            throw new HostStartException(Usage);
        }

        var commands = arguments.ElementAtOrDefault(1) is { } second && second.StartsWith(CommandsOption, StringComparison.Ordinal)
            ? second[CommandsOption.Length..]
            : null;
        return new(Existing(app), commands is null ? null : Existing(commands), [.. arguments.Skip(commands is null ? 1 : 2)]);
    }

    private static string Existing(string file) =>
        File.Exists(file) ? Path.GetFullPath(file) : throw new HostStartException($"Không có tệp {Path.GetFullPath(file)}. {Usage}");
}
