//! Key figures, and what charts and maps have in common: caption, alternative text, note.

use super::slab::{Slab, space_before};
use super::{Layout, line_metrics};
use crate::document::*;
use crate::draw::{Canvas, Side, Stroke};
use crate::pdf::tags::ElementId;
use crate::text::flat::{Flat, TextStyle};
use crate::text::lines::{LABEL_MOST, beginning};

/// Room for `=` and `+` between the figures of an equation.
const SIGN: f32 = 26.0;
const GAP: f32 = 14.0;

/// A key figure, set: its marks are drawn on a canvas that others share.
struct Size {
    label: TextStyle,
    value: TextStyle,
    affix: TextStyle,
    detail: TextStyle,
}

impl Layout<'_> {
    pub(super) fn key_figures(&mut self, figures: &KeyFigures) -> Vec<Slab> {
        let mut slabs = match figures {
            KeyFigures::Row(figures) => self.figure_row(figures),
            KeyFigures::Equation {
                total,
                terms,
                apart,
            } => {
                let mut slabs = vec![self.equation(total, terms)];
                if let Some(apart) = apart {
                    let mut slab = self.apart(apart);
                    slab.before = 10.0;
                    slabs[0].keep = true;
                    slabs.push(slab);
                }
                slabs
            }
        };
        space_before(&mut slabs, 14.0);
        if let Some(last) = slabs.last_mut() {
            last.height += 6.0;
        }
        slabs
    }

    fn figure_size(&self, value: f32) -> Size {
        let sizes = &self.theme.sizes;
        let colours = &self.theme.colours;
        Size {
            label: self.style(sizes.small, 1.35).colour(colours.text_muted),
            value: self.style(value, 1.2),
            affix: self.style(sizes.small, 1.35).colour(colours.text_faint),
            detail: self
                .style(sizes.small - 0.5, 1.35)
                .colour(colours.text_faint),
        }
    }

    fn figure_row(&mut self, figures: &[KeyFigure]) -> Vec<Slab> {
        let width = self.frame.width;
        let list = self.tree.child(self.section, "Div");
        let across = figures.len().clamp(1, 4);
        let each = (width - GAP * (across - 1) as f32) / across as f32;
        let size = self.figure_size(self.theme.sizes.hero * 0.86);
        let rule = Stroke::solid(0.8, self.theme.colours.line_total);
        let mut slabs = Vec::new();
        for chunk in figures.chunks(across) {
            let mut canvas = Canvas::new(width, self.direction());
            let mut height = 0.0f32;
            for (at, figure) in chunk.iter().enumerate() {
                let start = at as f32 * (each + GAP);
                canvas.rule(start, each, 0.0, rule);
                height =
                    height.max(self.figure(&mut canvas, list, figure, start, each, 7.0, &size));
            }
            let mut slab = Slab::new(height, canvas.marks);
            slab.before = 14.0;
            slabs.push(slab);
        }
        slabs
    }

    /// `total = term + term`, as on the home screen.
    fn equation(&mut self, total: &KeyFigure, terms: &[KeyFigure]) -> Slab {
        let width = self.frame.width;
        let list = self.tree.child(self.section, "Div");
        let colours = &self.theme.colours;
        let sign_style = self
            .style(self.theme.sizes.hero * 0.86, 1.2)
            .colour(colours.text_muted);
        let mut large = self.figure_size(self.theme.sizes.hero * 1.24);
        large.value = large.value.bold();
        large.label = large.label.bold().colour(colours.text);
        let term_size = self.figure_size(self.theme.sizes.hero);
        let room = width - SIGN * terms.len() as f32;
        let share = room / (terms.len() as f32 + 1.3);
        let top = 12.0;
        let rule = Stroke::solid(0.8, colours.line_total);
        let hairline = Stroke::solid(0.5, colours.line_strong);
        let mut canvas = Canvas::new(width, self.direction());
        canvas.rule(0.0, width, 0.0, rule);
        let mut start = 0.0;
        let own = share * 1.3;
        let mut height = self.figure(&mut canvas, list, total, start, own, top, &large);
        start += own;
        // The signs stand on the baseline of the figures.
        let (label_height, _) = line_metrics(large.label, 1.0);
        let baseline = top + label_height + 4.0 + line_metrics(large.value, 1.0).1;
        for (at, term) in terms.iter().enumerate() {
            let sign = if at == 0 { "=" } else { "+" };
            let line = self.label(sign, sign_style, SIGN);
            let element = self.tree.child(list, "Span");
            canvas.text_of(
                Some(element),
                line,
                start - 6.0,
                SIGN,
                Side::Middle,
                baseline,
            );
            start += SIGN;
            let drop = line_metrics(large.value, 1.0).1 - line_metrics(term_size.value, 1.0).1;
            height = height.max(self.figure_dropped(
                &mut canvas,
                list,
                term,
                start,
                share,
                top,
                &term_size,
                drop,
            ));
            start += share;
        }
        height += 8.0;
        canvas.rule(0.0, width, height, hairline);
        Slab::new(height, canvas.marks)
    }

    /// Figures that are never added, behind a dashed edge.
    fn apart(&mut self, apart: &Apart) -> Slab {
        let width = self.frame.width;
        let inset = 12.0;
        let list = self.tree.child(self.section, "Div");
        let colours = &self.theme.colours;
        let edge = Stroke::dashed(0.8, colours.chart_axis);
        let sunken = colours.sunken;
        let title_style = self.style(self.theme.sizes.small, 1.35).bold();
        let mut inner = Canvas::new(width, self.direction());
        let element = self.tree.child(list, "P");
        let (title_height, baseline) = line_metrics(title_style, 1.0);
        let title = self.badged(
            apart.badge.as_ref(),
            &apart.title,
            title_style,
            width - 2.0 * inset,
        );
        inner.text_of(
            Some(element),
            title,
            inset,
            width - 2.0 * inset,
            Side::Start,
            9.0 + baseline,
        );
        let across = apart.figures.len().clamp(1, 4);
        let each = (width - 2.0 * inset - GAP * (across - 1) as f32) / across as f32;
        let size = self.figure_size(self.theme.sizes.figure);
        let mut y = 9.0 + title_height + 5.0;
        for chunk in apart.figures.chunks(across) {
            let mut bottom = y;
            for (at, figure) in chunk.iter().enumerate() {
                let start = inset + at as f32 * (each + GAP);
                bottom = bottom.max(self.figure(&mut inner, list, figure, start, each, y, &size));
            }
            y = bottom + 6.0;
        }
        let mut canvas = Canvas::new(width, self.direction());
        canvas.rect(0.0, 0.0, width, y + 3.0, 3.0, Some(sunken), Some(edge));
        canvas.marks.extend(inner.marks);
        Slab::new(y + 3.0, canvas.marks)
    }

    #[allow(clippy::too_many_arguments)] // place and looks of one figure
    fn figure(
        &mut self,
        canvas: &mut Canvas,
        list: ElementId,
        figure: &KeyFigure,
        start: f32,
        width: f32,
        top: f32,
        size: &Size,
    ) -> f32 {
        self.figure_dropped(canvas, list, figure, start, width, top, size, 0.0)
    }

    /// Draws one figure; gives its lower edge. `drop` lowers the value onto a neighbour's baseline.
    #[allow(clippy::too_many_arguments)]
    fn figure_dropped(
        &mut self,
        canvas: &mut Canvas,
        list: ElementId,
        figure: &KeyFigure,
        start: f32,
        width: f32,
        top: f32,
        size: &Size,
        drop: f32,
    ) -> f32 {
        let element = Some(self.tree.child(list, "P"));
        let mut y = top;
        let badge = figure.badge.as_ref();
        let mut labels = if badge.is_some() {
            vec![self.badged(badge, &figure.label, size.label, width)]
        } else {
            self.lines(&figure.label, size.label, width, 3)
        };
        for line in labels.drain(..) {
            let (height, baseline) = line_metrics(size.label, line.leading);
            canvas.text_of(element, line, start, width, Side::Start, y + baseline);
            y += height;
        }
        y += 4.0 + drop;
        let mut flat = Flat::new();
        let mut value_style = size.value;
        // A figure too long for its place is set smaller, never cut.
        loop {
            let value = Flat::plain(
                &beginning(&figure.value, LABEL_MOST),
                value_style,
                self.direction(),
            );
            let natural = self.typesetter.natural_width(&value, value_style);
            let prefix = self.label(&figure.prefix, size.affix, width * 0.4);
            let unit = self.label(&figure.unit, size.affix, width * 0.5);
            let full = natural
                + prefix.width
                + unit.width
                + if prefix.width > 0.0 { 4.0 } else { 0.0 }
                + if unit.width > 0.0 { 4.0 } else { 0.0 };
            if full <= width || value_style.size <= 8.0 {
                let (height, baseline) = line_metrics(size.value, 1.0);
                let mut x = start;
                if prefix.width > 0.0 {
                    let prefix_width = prefix.width;
                    canvas.text_of(element, prefix, x, prefix_width, Side::Start, y + baseline);
                    x += prefix_width + 4.0;
                }
                let line = self.label(&figure.value, value_style, width - (x - start));
                let line_width = line.width;
                canvas.text_of(element, line, x, line_width, Side::Start, y + baseline);
                x += line_width + 4.0;
                if unit.width > 0.0 && full <= width {
                    let unit_width = unit.width;
                    canvas.text_of(element, unit, x, unit_width, Side::Start, y + baseline);
                } else if unit.width > 0.0 {
                    flat.push(&figure.unit, Weight::Regular, size.affix.colour, 0);
                }
                y += height;
                break;
            }
            value_style.size *= 0.92;
        }
        if !flat.text.is_empty() {
            for line in self.lines(&figure.unit, size.affix, width, 2) {
                let (height, baseline) = line_metrics(size.affix, line.leading);
                canvas.text_of(element, line, start, width, Side::Start, y + baseline);
                y += height;
            }
        }
        if !figure.detail.is_empty() {
            y += 1.5;
            for line in self.lines(&figure.detail, size.detail, width, 4) {
                let (height, baseline) = line_metrics(size.detail, line.leading);
                canvas.text_of(element, line, start, width, Side::Start, y + baseline);
                y += height;
            }
        }
        y
    }

    /// A label in one line with a badge before it.
    pub(crate) fn badged(
        &mut self,
        badge: Option<&Badge>,
        text: &str,
        style: TextStyle,
        width: f32,
    ) -> crate::text::lines::Line {
        let Some(badge) = badge else {
            return self.label(text, style, width);
        };
        let on = self.theme.colours.on(badge.swatch);
        let direction = self.direction();
        let make = |words: &str| {
            let mut flat = Flat::new();
            flat.push_badge(&badge.text, badge.swatch, on);
            flat.push(&format!("\u{2002}{words}"), style.weight, style.colour, 0);
            flat.settle(direction);
            flat
        };
        let line = self.typesetter.line(&make(&text.replace('\n', " ")), style);
        if line.width <= width {
            return line;
        }
        let mut words: Vec<char> = text.chars().take(200).collect();
        loop {
            words.truncate(words.len() * 9 / 10);
            let short: String = words.iter().collect();
            let line = self
                .typesetter
                .line(&make(&format!("{}…", short.trim_end())), style);
            if line.width <= width || words.is_empty() {
                return line;
            }
        }
    }

    pub(super) fn chart(&mut self, chart: &Chart) -> Vec<Slab> {
        let mut slabs = self.figure_caption(chart.caption.as_ref());
        let element = self.figure_element(&chart.alt);
        match &chart.kind {
            ChartKind::Columns(columns) => slabs.push(self.draw_columns(columns, element)),
            ChartKind::Bars(bars) => slabs.extend(self.draw_bars(bars, element)),
        }
        self.finish_figure(slabs, &chart.note)
    }

    pub(super) fn map(&mut self, map: &Map) -> Vec<Slab> {
        let mut slabs = self.figure_caption(map.caption.as_ref());
        let element = self.figure_element(&map.alt);
        slabs.push(self.draw_map(map, element));
        self.finish_figure(slabs, &map.notice)
    }
}
