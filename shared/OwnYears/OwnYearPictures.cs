using System.Collections.Immutable;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>The pictures of the evidence that the document of a school year shows, by their previews.</summary>
/// <param name="Shown">
/// Those of replies whose sender said that no pupil can be recognised, the first <see cref="Max"/> of the year.
/// </param>
/// <param name="Left">How many more there are of that kind.</param>
public sealed record OwnYearPictures(ImmutableArray<OwnYearPicture> Shown, int Left)
{
    /// <summary>So many previews, read into memory together, are a few megabytes.</summary>
    public const int Max = 30;

    public static OwnYearPictures Of(OwnYearDetails year)
    {
        var all = (from work in year.Work
                   from reply in work.Replies
                   where reply.Pupils == PupilsShown.None
                   from file in reply.Files
                   where file is { IsPhoto: true, Preview: not null }
                   select new OwnYearPicture(file.PreviewBlob, work.Text, reply.Effective)).ToList();
        return new OwnYearPictures([.. all.Take(Max)], Math.Max(0, all.Count - Max));
    }
}
