using System.Text.Json;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Timers;

/// <summary>Where each timer stood, kept in one file of the data folder.</summary>
internal sealed class TimerStates(string file)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TimerState> states =
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, TimerState>>(File.ReadAllText(file))! : [];

    /// <summary>Null when the timer was never started.</summary>
    public TimerState? Get(string function)
    {
        lock (gate)
        {
            return states.GetValueOrDefault(function);
        }
    }

    public void Set(string function, TimerState state)
    {
        lock (gate)
        {
            states[function] = state;
            AtomicFile.Write(file, JsonSerializer.Serialize(states));
        }
    }
}
