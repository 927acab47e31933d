namespace BinhHoa2.Shared.Health;

/// <summary>The names of the parts in a report of health.</summary>
public static class HealthParts
{
    public const string Storage = "storage";
    public const string Mail = "mail";
    public const string Clock = "clock";
    public const string Sweep = "sweep";

    /// <summary>In the place of <see cref="Mail"/> and <see cref="Sweep"/> until the school is set up.</summary>
    public const string Setup = "setup";

    public const string Durable = "durable";
    public const string Host = "host";
}
