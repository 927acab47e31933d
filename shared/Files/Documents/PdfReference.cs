namespace BinhHoa2.Shared.Files.Documents;

/// <summary>A reference to another object of a PDF: its number and generation, as written.</summary>
internal sealed record PdfReference(string Object);
