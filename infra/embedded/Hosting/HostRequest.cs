using System.Reflection;
using BinhHoa2.Embedded.Commands;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Everything the host is asked for before anything is opened.</summary>
/// <param name="AppFolder">Where host.json is.</param>
/// <param name="SettingsFolder">Where embedded.settings.json is, if there is one.</param>
/// <param name="Overrides">Settings above all others.</param>
/// <param name="Command">The command that runs on the started host; null when it serves.</param>
/// <param name="Console">Whether a person sits at the console: messages and logs are printed, signals stop the host.</param>
internal sealed record HostRequest(
    Assembly Assembly,
    Func<Type, bool> Types,
    string AppFolder,
    string SettingsFolder,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string?> Overrides,
    CommandCall? Command,
    bool Console);
