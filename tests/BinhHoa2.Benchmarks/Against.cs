namespace BinhHoa2.Benchmarks;

/// <param name="AtMost">The value misses its bound above this.</param>
/// <param name="AtLeast">The value misses its bound below this.</param>
/// <param name="Azurite">What the same Azurite did in the same run when it was asked directly.</param>
/// <param name="Runtime">What the durable runtime, or the app on it, did, where the value is the ratio of the two.</param>
internal sealed record Against(
    double? AtMost = null, double? AtLeast = null, double? Azurite = null, double? Runtime = null, string? Unit = null)
{
    public string? Missed(double value) =>
        value > AtMost ? $"at most {AtMost}"
        : value < AtLeast ? $"at least {AtLeast}"
        : null;
}
