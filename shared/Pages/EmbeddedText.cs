namespace BinhHoa2.Shared.Pages;

/// <summary>Text files of the rooms that are embedded in the assembly: the pages' style and script.</summary>
internal static class EmbeddedText
{
    /// <param name="name">The file's path below the assembly's root namespace, with dots.</param>
    /// <returns>The text with line feeds, so that its hash is the same however the sources were checked out.</returns>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"BinhHoa2.Shared.{name}")
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
