//! Places on a grid of cells: each near where it lies, no two in one cell.

/// A column and a row.
pub type Cell = (usize, usize);

/// The part of the globe that is drawn: west, east, south, north in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bounds {
    west: f32,
    east: f32,
    south: f32,
    north: f32,
}

/// A cell for each of some positions (latitude, longitude), in a grid of `columns` and `rows`; those that come first are placed
/// first. None where there are more positions than cells.
#[must_use]
pub fn place(positions: &[(f32, f32)], columns: usize, rows: usize) -> Option<Vec<Cell>> {
    if positions.len() > columns * rows {
        return None;
    }
    let bounds = bounds(positions);
    let mut taken = vec![false; columns * rows];
    let mut cells = Vec::with_capacity(positions.len());
    for position in positions {
        let cell = free_near(wanted(*position, bounds, columns, rows), columns, rows, &taken)?;
        taken.iter_mut().skip(cell.1 * columns + cell.0).take(1).for_each(|slot| *slot = true);
        cells.push(cell);
    }
    Some(cells)
}

fn bounds(positions: &[(f32, f32)]) -> Bounds {
    let empty = Bounds { west: f32::MAX, east: f32::MIN, south: f32::MAX, north: f32::MIN };
    positions.iter().fold(empty, |found, (latitude, longitude)| Bounds {
        west: found.west.min(*longitude),
        east: found.east.max(*longitude),
        south: found.south.min(*latitude),
        north: found.north.max(*latitude),
    })
}

/// The cell where a position lies.
fn wanted((latitude, longitude): (f32, f32), bounds: Bounds, columns: usize, rows: usize) -> Cell {
    let share = |value: f32, from: f32, to: f32| if to > from { (value - from) / (to - from) } else { 0.5 };
    let (east, north) = (share(longitude, bounds.west, bounds.east), share(latitude, bounds.south, bounds.north));
    (scaled(east, columns), scaled(1.0 - north, rows))
}

/// A share of 0 to 1 as one of `count` cells.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a few hundred cells"
)]
fn scaled(share: f32, count: usize) -> usize {
    ((share.clamp(0.0, 1.0) * count.saturating_sub(1) as f32).round()) as usize
}

/// The free cell nearest to one, ring by ring.
fn free_near(cell: Cell, columns: usize, rows: usize, taken: &[bool]) -> Option<Cell> {
    let is_free = |(x, y): Cell| x < columns && y < rows && taken.get(y * columns + x) == Some(&false);
    (0..columns.max(rows)).find_map(|ring| {
        let xs = cell.0.saturating_sub(ring)..=cell.0 + ring;
        let on_ring = xs.flat_map(|x| {
            let ys = cell.1.saturating_sub(ring)..=cell.1 + ring;
            ys.map(move |y| (x, y))
        });
        let distance = |(x, y): Cell| x.abs_diff(cell.0).pow(2) + y.abs_diff(cell.1).pow(2);
        on_ring.filter(|found| is_free(*found)).min_by_key(|found| distance(*found))
    })
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn each_has_a_cell_of_its_own_near_where_it_lies() {
        let positions = [(50.0, 0.0), (50.0, 0.1), (-40.0, 170.0), (0.0, -170.0), (50.0, 0.2)];
        let cells = place(&positions, 40, 10).expect("there is room");
        let mut sorted = cells.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), positions.len());
        assert!(cells[2].0 > cells[0].0 && cells[2].1 > cells[0].1, "the south-east lies right and below: {cells:?}");
        assert!(cells[3].0 < cells[0].0, "the west lies left: {cells:?}");
        for near in [cells[1], cells[4]] {
            assert!(near.0.abs_diff(cells[0].0) <= 1 && near.1.abs_diff(cells[0].1) <= 1, "{cells:?}");
        }
    }

    #[test]
    fn a_full_grid_is_filled_and_a_fuller_one_refused() {
        let positions: Vec<(f32, f32)> = (0..12u8).map(|at| (f32::from(at), 0.0)).collect();
        assert_eq!(place(&positions, 4, 3).map(|cells| cells.len()), Some(12));
        assert_eq!(place(&positions, 11, 1), None);
        assert_eq!(place(&[(10.0, 10.0)], 1, 1), Some(vec![(0, 0)]));
    }
}
