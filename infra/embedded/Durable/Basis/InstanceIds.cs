namespace BinhHoa2.Embedded.Durable.Basis;

/// <summary>The real runtime's rule for instance ids, which is also what a table key may hold.</summary>
internal static class InstanceIds
{
    private const int MaxLength = 100;

    /// <exception cref="ArgumentException">The id is empty, too long or contains what it must not.</exception>
    public static void Check(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > MaxLength || id[0] == '@' || id.Any(c => char.IsControl(c) || c is '/' or '\\' or '#' or '?'))
        {
            throw new ArgumentException(
                $"'{id}' is no instance id: at most {MaxLength} characters, none of / \\ # ? and no control character, not "
                    + "starting with @.",
                nameof(id));
        }
    }
}
