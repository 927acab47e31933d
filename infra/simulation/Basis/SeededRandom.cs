using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Simulation.Basis;

/// <summary>
/// Reproducible random numbers: a draw depends on the seed and on the decision, never on earlier draws. So the order in
/// which people act does not change them.
/// </summary>
public sealed class SeededRandom
{
    private ulong state;

    private SeededRandom(ulong state) => this.state = state;

    /// <summary>The generator for one decision, named by its parts, for example the person, the activity and the letter.</summary>
    public static SeededRandom For(long seed, params ReadOnlySpan<string> decision)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{string.Join('\n', decision)}"));
        return new SeededRandom(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    /// <summary>The next 64 bits (SplitMix64, by Steele, Lea and Flood: the same on every machine and runtime).</summary>
    public ulong Bits()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Between(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        return min + (int)(Bits() % (ulong)(max - min + 1));
    }

    /// <summary>True with this probability, 0 to 1.</summary>
    public bool Chance(double probability) => (Bits() >> 11) / (double)(1UL << 53) < probability;

    /// <summary>One of the choices, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>So many bytes.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            bytes[i] = (byte)Bits();
        }

        return bytes;
    }
}
