using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Draws the salts of commitments. They are random: a salt that follows from a secret which outlives it could be made again after it
/// was erased. In a simulated year they follow from its seed, so that the year repeats.
/// </summary>
public sealed class Salts
{
    private readonly byte[]? seed;

    private Salts(byte[]? seed) => this.seed = seed;

    /// <summary>The salts of a school.</summary>
    public static Salts Random { get; } = new(seed: null);

    /// <summary>The setting with the seed of a simulated year; a school has none.</summary>
    public const string SeedSetting = "Proofs:SimulationSeed";

    /// <param name="seed">The seed of a simulated year; null or empty for random salts.</param>
    public static Salts Of(string? seed) => string.IsNullOrEmpty(seed) ? Random : new(Encoding.UTF8.GetBytes(seed));

    /// <param name="row">What the salt is for; a seeded salt follows from it.</param>
    public Salt Draw(string row) => new(Convert.ToHexStringLower(
        seed is null ? RandomNumberGenerator.GetBytes(Salt.Bytes) : HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes(row))));
}
