namespace BinhHoa2.Tests.Plans;

/// <summary>Damage as files come by: a byte changed or doubled, the end cut off, the beginning written twice.</summary>
internal static class DamagedFile
{
    public static byte[] Of(byte[] file, (int Kind, double At, byte Value) change)
    {
        var at = (int)(change.At * Math.Max(0, file.Length - 1));
        return change.Kind switch
        {
            _ when file.Length == 0 => file,
            0 => [.. file[..at], change.Value, .. file[(at + 1)..]],
            1 => file[..at],
            2 => [.. file[..at], .. file],
            _ => [.. file[..at], change.Value, change.Value, .. file[at..]],
        };
    }
}
