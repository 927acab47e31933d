namespace BinhHoa2.Shared.Board;

/// <summary>A person's assignments of one month, as the month's figures count them.</summary>
/// <param name="Overdue">Of those open, the ones whose due day is over; of a standing duty nothing is.</param>
public sealed record PersonMonth(int Assigned, int Open, int Overdue)
{
    public int Done => Assigned - Open;
}
