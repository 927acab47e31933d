namespace BinhHoa2.Benchmarks;

/// <summary>One line of the output.</summary>
/// <param name="Against">What the value is to be seen against.</param>
internal sealed record Figure(string Name, double Value, string Unit, Against Against);
