using BinhHoa2.Embedded.Durable.Store;
using DurableTask.Core.Settings;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// Which instances this version of the app runs: those of its own version and of earlier ones, as the cloud's extension decides it
/// with <c>versionMatchStrategy</c> CurrentOrOlder, and by its comparison. Later ones wait (<c>versionFailureStrategy</c> Reject).
/// </summary>
/// <param name="current">The version of host.json; without one every instance is run.</param>
internal sealed class VersionMatch(string current)
{
    public string Current => current;

    public bool Matches(InstanceState state) =>
        current.Length == 0 || VersioningSettings.CompareVersions(state.Version, current) <= 0;
}
