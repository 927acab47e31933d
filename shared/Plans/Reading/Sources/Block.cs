namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A part of a document in its order: a paragraph or a table.</summary>
/// <param name="Place">Where it is, as a person would say: "đoạn 12", "trang 2, dòng 5".</param>
internal abstract record Block(string Place);
